import type { Db } from "@runde-tische/database/client";
import { findAddresses } from "../features/mails/mails.service.ts";
import type { DemoIds } from "./demo-ids.ts";
import { createMail } from "./mails.factory.ts";
import { createPersonalLink } from "./personal-links.factory.ts";
import { createResponse } from "./responses.factory.ts";

type Invited = { tableId: string; meetingId: string; startsAt: Date };

const DAY_MS = 24 * 60 * 60 * 1000;
/** Where the meeting is still to come, some have not answered yet. */
const ANSWERS = [
  "yes",
  "yes",
  null,
  "yes",
  "yes",
  "maybe",
  "yes",
  "no",
  null,
  "yes",
  null,
  "yes",
  "yes",
  "no",
] as const;

const unaddressed = { status: "unaddressed", sentAt: null } as const;

/** Everybody who is asked to come gets a link; delegates answer, and where one cannot come the deputy does. */
export const fillAnswers = async (
  db: Db,
  { now }: DemoIds,
  { tableId, meetingId, startsAt }: Invited,
): Promise<void> => {
  const seats = await db.seat.findMany({
    where: { tableId, OR: [{ role: { not: "guest" } }, { itemGuests: { some: { agendaItem: { meetingId } } } }] },
    orderBy: { position: "asc" },
    include: { holdings: { orderBy: { role: "asc" } } },
  });
  const expiresAt = new Date(startsAt.getTime() + 60 * DAY_MS);
  const isPast = startsAt < now;
  const at = new Date(Math.min(now.getTime(), startsAt.getTime()) - 2 * DAY_MS);
  for (const [index, { id: seatId, organizationId, holdings }] of seats.entries()) {
    for (const { personId, role } of holdings) {
      const link = await createPersonalLink(db, { meetingId, seatId, personId, role, expiresAt });
      const [address] = await findAddresses({ db, now }, [{ personId, organizationId }]);
      const outcome = address ? { sentAt: at } : unaddressed;
      const mail = { kind: "meeting.invitation", personId, meetingId, linkId: link.id, createdAt: at };
      await createMail(db, { ...mail, ...outcome });
    }
    const answer = ANSWERS[index % ANSWERS.length] ?? (isPast ? "yes" : null);
    const [delegate, deputy] = holdings;
    if (!delegate || !answer) continue;
    await createResponse(db, { meetingId, seatId, personId: delegate.personId, answer, channel: "link", at });
    if (answer === "no" && deputy)
      await createResponse(db, { meetingId, seatId, personId: deputy.personId, answer: "yes", channel: "link", at });
  }
};
