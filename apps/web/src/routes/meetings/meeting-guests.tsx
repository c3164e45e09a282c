import type { Meeting } from "@runde-tische/contracts/meetings";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { agendaQuery } from "../../features/agenda-items/agenda-items.queries.ts";
import { retime } from "../../features/agenda-items/agenda-order.ts";
import { GuestList } from "../../features/guests/components/guest-list.tsx";
import { guestsQuery } from "../../features/guests/guests.queries.ts";
import { invitationsQuery } from "../../features/invitations/invitations.queries.ts";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { problemText } from "../../lib/problem-text.ts";

/** Who is a guest of the meeting, for those who manage it. */
export const MeetingGuests = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("guests");
  const guests = useQuery(guestsQuery(meeting.id));
  if (guests.data?.items.length === 0 && !isOpen(meeting)) return null;
  return (
    <section aria-labelledby="guests" className="stack no-print">
      <h2 id="guests">{t("title")}</h2>
      {guests.isPending && <LoadingView lines={2} />}
      {guests.error && !guests.data && (
        <Notice tone="danger" action={<Button onPress={() => void guests.refetch()}>{t("tryAgain")}</Button>}>
          {problemText(guests.error)}
        </Notice>
      )}
      {guests.data?.items.length === 0 && <NoGuests meeting={meeting} />}
      {guests.data && guests.data.items.length > 0 && <Guests meeting={meeting} guests={guests.data.items} />}
    </section>
  );
};

const NoGuests = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("guests");
  return (
    <p className="muted prose">
      {t("none")} <TextLink to={`${paths.table(meeting.tableId)}?bereich=sitze`}>{t("toSeats")}</TextLink>
    </p>
  );
};

type GuestsProps = { meeting: Meeting; guests: React.ComponentProps<typeof GuestList>["guests"] };

const Guests = ({ meeting, guests }: GuestsProps) => {
  const { data: agenda } = useSuspenseQuery(agendaQuery(meeting.id));
  const { data: table } = useQuery(roundTableQuery(meeting.tableId));
  return (
    <>
      <GuestList
        meetingId={meeting.id}
        guests={guests}
        // Numbered as the agenda above, where an item may just have been moved.
        items={retime(meeting.startsAt, meeting.durationMinutes, agenda.items).items}
        isTablePublic={table?.visibility === "public"}
        isOpen={isOpen(meeting)}
      />
      {isOpen(meeting) && meeting.invitedAt !== null && <WaitingGuests meeting={meeting} guests={guests} />}
    </>
  );
};

/** Inviting a guest sends nothing: after the meeting's invitation it is easily forgotten. */
const WaitingGuests = ({ meeting, guests }: GuestsProps) => {
  const { t } = useTranslation("guests");
  const { data: invitations } = useQuery(invitationsQuery(meeting.id));
  const isGuest = new Set(guests.map(({ seatId }) => seatId));
  const waiting = invitations?.recipients.filter(
    ({ seatId, invitation }) => invitation === null && isGuest.has(seatId),
  );
  if (!waiting || waiting.length === 0) return null;
  return (
    <Notice action={<LinkButton to={paths.inviteToMeeting(meeting.id)}>{t("toInvitations")}</LinkButton>}>
      {t("waiting", { count: waiting.length })}
    </Notice>
  );
};
