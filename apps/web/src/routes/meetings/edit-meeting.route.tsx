import type { Meeting, NewMeeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
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
import { draftOf, meetingFields, tellsInvited, toNewMeeting } from "../../features/meetings/meeting-draft.ts";
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
  const navigate = useNavigate();
  const change = useChangeMeeting(base.id);
  // What waits for the answer whether everyone may be told, and whether they may.
  const [asking, setAsking] = useState<{ mine: NewMeeting; onto: Meeting } | null>(null);
  const isAgreed = useRef(false);
  const { data: invitations } = useQuery({
    ...invitationsQuery(base.id),
    enabled: (asking?.onto ?? base).invitedAt !== null,
  });
  const { save, conflict, isPending, problem } = useVersionedSaving({
    base,
    fields: meetingFields,
    newest: meetingQuery(base.id),
    send: async (mine, changed, onto) => {
      if (isAgreed.current || !tellsInvited(onto, changed))
        return change.mutateAsync({ body: pick(mine, changed), version: onto.version });
      setAsking({ mine, onto });
      return undefined;
    },
    onSaved: () => navigate(paths.meeting(base.id)),
  });
  const answer = (isYes: boolean) => {
    isAgreed.current = isYes;
    if (!asking || !isYes) return setAsking(null);
    // A refusal is shown in the dialog.
    save(asking.mine, asking.onto).catch(() => undefined);
  };
  // Once there is something to choose, what was asked before is of no account.
  const isAsked = asking !== null && asking.onto.version >= (conflict?.theirs.version ?? 0);
  return (
    <>
      {conflict ? (
        <MeetingConflict conflict={conflict} />
      ) : (
        <MeetingFormView
          form={form}
          timeZone={base.timeZone}
          saveLabel={t("save")}
          onSave={(draft) => save(toNewMeeting(draft, base.timeZone))}
        />
      )}
      {isAsked && invitations && (
        <TellDialog
          invited={invitedOf(invitations)}
          onConfirm={() => answer(true)}
          onClose={() => answer(false)}
          isPending={isPending}
          error={problem}
        />
      )}
    </>
  );
};
