import type { Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useNavigate, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TellDialog } from "../../features/invitations/components/tell-dialog.tsx";
import { invitationsQuery } from "../../features/invitations/invitations.queries.ts";
import { invitedOf } from "../../features/invitations/recipients.ts";
import { MeetingConflict } from "../../features/meetings/components/meeting-conflict.tsx";
import { MeetingFormView, useMeetingForm } from "../../features/meetings/components/meeting-form.tsx";
import {
  differingFields,
  draftOf,
  type MeetingDraft,
  pick,
  tellsInvited,
  toNewMeeting,
} from "../../features/meetings/meeting-draft.ts";
import { meetingQuery, useChangeMeeting } from "../../features/meetings/meetings.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useMeetingTitle } from "./meeting-title.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const { meetingId = "" } = params;
  const meeting = await queryClient.ensureQueryData(meetingQuery(meetingId));
  if (meeting.invitedAt) await queryClient.ensureQueryData(invitationsQuery(meetingId));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("meetings");
  const { meetingId = "" } = useParams();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const trail = [
    { label: meeting.table.title, to: paths.table(meeting.table.id) },
    { label: useMeetingTitle(meeting), to: paths.meeting(meeting.id) },
  ];
  return (
    <Page title={t("editTitle")} above={<Breadcrumb trail={trail} />}>
      {meeting.may.manage ? <EditMeeting meeting={meeting} /> : <Notice tone="warning">{t("notYours")}</Notice>}
    </Page>
  );
};

/** Saves what was changed, asks first where that sends mails, and shows both versions where somebody was faster. */
const useEditing = (base: Meeting) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const change = useChangeMeeting(base.id);
  const [asking, setAsking] = useState<NewMeeting | null>(null);
  const [conflict, setConflict] = useState<{ mine: NewMeeting; theirs: Meeting } | null>(null);
  const done = () => navigate(paths.meeting(base.id));

  const save = async (mine: NewMeeting, from: Meeting) => {
    const changed = differingFields(mine, from);
    if (changed.length === 0) return done();
    try {
      await change.mutateAsync({ body: pick(mine, changed), version: from.version });
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
      const theirs = await queryClient.fetchQuery({ ...meetingQuery(base.id), staleTime: 0 });
      setAsking(null);
      return setConflict({ mine, theirs });
    }
    await done();
  };
  const askOrSave = async (mine: NewMeeting) => {
    if (tellsInvited(base, differingFields(mine, base))) return setAsking(mine);
    await save(mine, base);
  };
  return { change, asking, setAsking, conflict, save, askOrSave };
};

const EditMeeting = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  // What the editing began with: a refetch must not move the ground below what is typed.
  const [base] = useState(meeting);
  const form = useMeetingForm(draftOf(base), base.timeZone, base.startsAt);
  const { data: invitations } = useQuery({ ...invitationsQuery(base.id), enabled: base.invitedAt !== null });
  const { change, asking, setAsking, conflict, save, askOrSave } = useEditing(base);
  const error = change.isError && !hasStatus(change.error, 412) ? problemText(change.error) : undefined;
  if (conflict) {
    return (
      <div className="stack">
        <MeetingConflict
          base={base}
          mine={conflict.mine}
          theirs={conflict.theirs}
          // A refusal is shown below, from the mutation.
          onResolve={(merged) => void save(merged, conflict.theirs).catch(() => undefined)}
          isPending={change.isPending}
        />
        {error && <Notice tone="danger">{error}</Notice>}
      </div>
    );
  }
  const onSave = (draft: MeetingDraft) => askOrSave(toNewMeeting(draft, base.timeZone));
  return (
    <>
      <MeetingFormView form={form} timeZone={base.timeZone} saveLabel={t("save")} onSave={onSave} />
      {asking && invitations && (
        <TellDialog
          invited={invitedOf(invitations)}
          onConfirm={() => void save(asking, base).catch(() => undefined)}
          onClose={() => setAsking(null)}
          isPending={change.isPending}
          error={error}
        />
      )}
    </>
  );
};
