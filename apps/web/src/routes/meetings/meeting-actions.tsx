import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button, buttonClass } from "../../components/button.tsx";
import { DownloadLink } from "../../components/download-link.tsx";
import { Icon } from "../../components/icon.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { agendaPdf } from "../../features/papers/papers.queries.ts";
import type { Language } from "../../lib/language.ts";
import { loadMarkdown } from "../../lib/markdown.tsx";

const ManagerMenu = lazy(async () => ({ default: (await import("../../components/menu.tsx")).Menu }));
const CancelDialog = lazy(async () => ({
  default: (await import("../../features/meetings/components/cancel-dialog.tsx")).CancelDialog,
}));

const print = () => globalThis.print();
const printPage = () => void loadMarkdown().then(print, print);

/** Calendar and paper for everyone; the rest for those who manage the meeting. */
export const MeetingActions = ({ meeting }: { meeting: Meeting }) => {
  const { t, i18n } = useTranslation("meetings");
  return (
    <>
      {meeting.publishedAt !== null && meeting.state !== "cancelled" && (
        <a
          className={buttonClass("secondary", "small")}
          href={`${API_PREFIX}/meetings/${encodeURIComponent(meeting.id)}/calendar.ics`}
          download
        >
          <Icon name="calendar" />
          {t("addToCalendar")}
        </a>
      )}
      {meeting.may.manage ? (
        <>
          <LinkButton size="small" variant="tertiary" to={paths.printMeeting(meeting.id)}>
            {t("papers")}
          </LinkButton>
          <ManagerActions meeting={meeting} />
        </>
      ) : (
        <>
          <Button size="small" variant="tertiary" onPress={printPage}>
            {t("print")}
          </Button>
          {meeting.invitedAt !== null && (
            <DownloadLink size="small" variant="tertiary" href={agendaPdf(meeting.id, i18n.language as Language)}>
              {t("agendaPdf")}
            </DownloadLink>
          )}
        </>
      )}
    </>
  );
};

const ManagerActions = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const navigate = useNavigate();
  const [isCancelling, setCancelling] = useState(false);
  const isInvited = meeting.invitedAt !== null;
  const go = (to: string) => () => void navigate(to);
  const change = [{ id: "edit", label: t("edit"), onAction: go(paths.editMeeting(meeting.id)) }];
  const cancel = [{ id: "cancel", label: t("cancel.open"), onAction: () => setCancelling(true) }];
  const message = [
    { id: "message", label: t("message"), onAction: go(paths.meetingMessage(meeting.tableId, meeting.id)) },
  ];
  // Those who were invited are written to afterwards too: that the date falls out, or where the photographs are.
  const entries = [
    ...(isOpen(meeting) ? change : []),
    ...(isOpen(meeting) || isInvited
      ? [{ id: "invite", label: t("invitations"), onAction: go(paths.inviteToMeeting(meeting.id)) }]
      : []),
    ...(isInvited ? message : []),
    { id: "print", label: t("printPage"), onAction: printPage },
    ...(isOpen(meeting) ? cancel : []),
  ];
  const trigger = (
    <Button size="small" variant="secondary" icon="more">
      {t("more")}
    </Button>
  );
  return (
    <Suspense fallback={trigger}>
      <ManagerMenu entries={entries} trigger={trigger} />
      {isCancelling && <CancelDialog meeting={meeting} onClose={() => setCancelling(false)} />}
    </Suspense>
  );
};
