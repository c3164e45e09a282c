import type { Invitations, Recipient } from "@runde-tische/contracts/invitations";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { NoticePeriod } from "../../features/invitations/components/notice-period.tsx";
import { RecipientTable } from "../../features/invitations/components/recipient-table.tsx";
import { SendInvitations } from "../../features/invitations/components/send-invitations.tsx";
import { VacantSeats } from "../../features/invitations/components/vacant-seats.tsx";
import { invitationsQuery, useResendInvitation } from "../../features/invitations/invitations.queries.ts";
import { failedOf } from "../../features/invitations/recipients.ts";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { meetingQuery } from "../../features/meetings/meetings.queries.ts";
import { RecordAnswerDialog } from "../../features/responses/components/record-answer-dialog.tsx";
import { useLiveEvents } from "../../lib/live-events.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useMeetingTitle } from "./meeting-title.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const { meetingId = "" } = params;
  await Promise.all([
    queryClient.ensureQueryData(meetingQuery(meetingId)),
    queryClient.ensureQueryData(invitationsQuery(meetingId)),
  ]);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("invitations");
  const { meetingId = "" } = useParams();
  const { data: meeting } = useSuspenseQuery(meetingQuery(meetingId));
  const { data: invitations } = useSuspenseQuery(invitationsQuery(meetingId));
  useLiveEvents({ meetingId, tableId: meeting.tableId }, meeting.may.manage);
  const trail = [
    { label: meeting.table.title, to: paths.table(meeting.table.id) },
    { label: useMeetingTitle(meeting), to: paths.meeting(meeting.id) },
  ];
  const isInvited = meeting.invitedAt !== null;
  return (
    <Page
      title={isInvited ? t("titleSent") : t("title")}
      above={<Breadcrumb trail={trail} />}
      lead={isInvited ? <Summary invitations={invitations} /> : <p>{t("lead")}</p>}
    >
      {invitations.recipients.length === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={<LinkButton to={paths.table(meeting.table.id)}>{t("toTable")}</LinkButton>}
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <Recipients meeting={meeting} invitations={invitations} />
      )}
      <VacantSeats seats={invitations.vacantSeats} />
    </Page>
  );
};

const Summary = ({ invitations }: { invitations: Invitations }) => {
  const { t } = useTranslation("invitations");
  const failed = failedOf(invitations).length;
  const invited = invitations.recipients.filter(({ invitation }) => invitation !== null).length;
  return (
    <p role="status">
      {failed > 0 ? t("summaryFailed", { count: failed, invited }) : t("summary", { count: invited })}
    </p>
  );
};

type RecipientsProps = { meeting: Meeting; invitations: Invitations };

const Recipients = ({ meeting, invitations }: RecipientsProps) => {
  const { t } = useTranslation("invitations");
  const resend = useResendInvitation(meeting.id);
  const [caller, setCaller] = useState<Recipient | null>(null);
  const { recipients } = invitations;
  const isInvited = meeting.invitedAt !== null;
  const sendAgain = ({ invitation, name }: Recipient) => {
    if (!invitation) return;
    const done = () => showToast(t("resent", { name: name ?? t("unnamed") }));
    resend.mutate(invitation.linkId, { onSuccess: done });
  };
  return (
    <>
      {!isInvited && <NoticePeriod notice={invitations.notice} />}
      {resend.isError && <Notice tone="danger">{problemText(resend.error)}</Notice>}
      <RecipientTable
        recipients={recipients}
        timeZone={meeting.timeZone}
        isInvited={isInvited}
        onResend={sendAgain}
        onRecord={setCaller}
        resendingLinkId={resend.isPending ? resend.variables : undefined}
      />
      {isInvited && recipients.some(({ mail }) => mail === null) && (
        <Notice tone="info" title={t("onPaper.title")}>
          <p>{t("onPaper.text")}</p>
          <LinkButton size="small" to={paths.printMeeting(meeting.id)}>
            {t("onPaper.open")}
          </LinkButton>
        </Notice>
      )}
      {isOpen(meeting) && (
        <SendInvitations meetingId={meeting.id} invitations={invitations} isPublished={meeting.publishedAt !== null} />
      )}
      {caller && (
        <RecordAnswerDialog
          meetingId={meeting.id}
          seat={{
            seatId: caller.seatId,
            name: caller.seat,
            persons: recipients.filter(({ seatId }) => seatId === caller.seatId),
          }}
          personId={caller.personId}
          onClose={() => setCaller(null)}
        />
      )}
    </>
  );
};
