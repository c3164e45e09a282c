import type { Meeting } from "@runde-tische/contracts/meetings";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { newItemInputId } from "../../features/agenda-items/item-focus.ts";
import { invitationsQuery } from "../../features/invitations/invitations.queries.ts";
import { currentStep, isPast } from "../../features/meetings/meeting-path.ts";
import { responsesQuery } from "../../features/responses/responses.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { formatDay } from "../../lib/format.ts";

const PublishDialog = lazy(async () => ({
  default: (await import("../../features/meetings/components/publish-dialog.tsx")).PublishDialog,
}));

/** What those who manage the meeting do next: one thing. */
export const NextStep = ({ meeting, hasItems }: { meeting: Meeting; hasItems: boolean }) => {
  const { data: table } = useQuery(roundTableQuery(meeting.tableId));
  if (table?.status === "proposed") return <WaitForTable />;
  if (table && table.status !== "active") return null;
  if (isPast(meeting, Date.now())) return null;
  const step = currentStep(meeting, hasItems);
  if (step === "date") return <Publish meeting={meeting} />;
  if (step === "agenda") return <WriteAgenda />;
  if (step === "invitation") return <Invite meeting={meeting} />;
  return <Answers meeting={meeting} />;
};

/** A table that waits for its municipality publishes and invites nobody yet. */
const WaitForTable = () => {
  const { t } = useTranslation("meetings");
  return <Notice title={t("next.waitTitle")}>{t("next.waitText")}</Notice>;
};

const Publish = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Notice
        title={t("next.publishTitle")}
        action={<Button onPress={() => setAsking(true)}>{t("next.publish")}</Button>}
      >
        {t("next.publishText")}
      </Notice>
      {isAsking && (
        <Suspense>
          <PublishDialog meeting={meeting} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
};

const WriteAgenda = () => {
  const { t } = useTranslation("meetings");
  const begin = () => document.getElementById(newItemInputId)?.focus();
  return (
    <Notice title={t("next.agendaTitle")} action={<Button onPress={begin}>{t("next.agenda")}</Button>}>
      {t("next.agendaText")}
    </Notice>
  );
};

const Invite = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { data: invitations } = useQuery(invitationsQuery(meeting.id));
  const day = invitations && formatDay(invitations.notice.lastDay);
  const isLate = invitations && !invitations.notice.isKept;
  return (
    <Notice
      tone={isLate ? "warning" : "info"}
      title={t("next.inviteTitle")}
      action={<LinkButton to={paths.inviteToMeeting(meeting.id)}>{t("next.invite")}</LinkButton>}
    >
      {day && (isLate ? t("next.inviteLate", { day }) : t("next.inviteText", { day }))}
    </Notice>
  );
};

const Answers = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { data: responses } = useQuery(responsesQuery(meeting.id));
  const { data: invitations } = useQuery(invitationsQuery(meeting.id));
  if (!responses || !invitations) return null;
  const open = responses.seats.filter(({ answer }) => answer === "open").length;
  const failed = invitations.recipients.filter(({ invitation }) => invitation?.status === "failed").length;
  const action = <LinkButton to={paths.inviteToMeeting(meeting.id)}>{t("next.seeInvitations")}</LinkButton>;
  if (failed > 0) {
    return (
      <Notice tone="warning" title={t("next.failedTitle", { count: failed })} action={action}>
        {t("next.failedText")}
      </Notice>
    );
  }
  return open > 0 ? (
    <Notice title={t("next.openTitle", { count: open })} action={action}>
      {t("next.openText")}
    </Notice>
  ) : (
    <Notice tone="success" title={t("next.allAnswered")} />
  );
};
