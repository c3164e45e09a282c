import type { Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
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
  draftOf,
  type MeetingDraft,
  meetingFields,
  tellsInvited,
  toNewMeeting,
} from "../../features/meetings/meeting-draft.ts";
import { meetingQuery, useChangeMeeting } from "../../features/meetings/meetings.queries.ts";
import { pick } from "../../lib/draft-fields.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useVersionedSaving } from "../../lib/versioned-saving.ts";
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

const EditMeeting = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  // What the editing began with: a refetch must not move the ground below what is typed.
  const [base] = useState(meeting);
  const form = useMeetingForm(draftOf(base), base.timeZone, base.startsAt);
  const { data: invitations } = useQuery({ ...invitationsQuery(base.id), enabled: base.invitedAt !== null });
  const navigate = useNavigate();
  const change = useChangeMeeting(base.id);
  // What waits for the answer whether everyone may be told.
  const [asking, setAsking] = useState<NewMeeting | null>(null);
  const { save, conflict, isPending, problem } = useVersionedSaving({
    base,
    fields: meetingFields,
    newest: meetingQuery(base.id),
    send: (mine, changed, version) => change.mutateAsync({ body: pick(mine, changed), version }),
    onSaved: () => navigate(paths.meeting(base.id)),
  });
  if (conflict) return <MeetingConflict conflict={conflict} />;
  const onSave = async (draft: MeetingDraft) => {
    const mine = toNewMeeting(draft, base.timeZone);
    if (tellsInvited(base, meetingFields.differing(mine, base))) return setAsking(mine);
    await save(mine);
  };
  return (
    <>
      <MeetingFormView form={form} timeZone={base.timeZone} saveLabel={t("save")} onSave={onSave} />
      {asking && invitations && (
        <TellDialog
          invited={invitedOf(invitations)}
          // A refusal is shown in the dialog.
          onConfirm={() => void save(asking).catch(() => undefined)}
          onClose={() => setAsking(null)}
          isPending={isPending}
          error={problem}
        />
      )}
    </>
  );
};
