import { readBacklog } from "@runde-tische/contracts/agenda-items";
import { listGuests } from "@runde-tische/contracts/guests";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { readResponses } from "@runde-tische/contracts/responses";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { listMeetingTasks } from "@runde-tische/contracts/tasks";
import { type Answer, answer } from "./answers.ts";
import { coordinating, invitations, meeting, noTasks, responses, seat, table } from "./meetings.ts";

/** All that the page of a meeting asks for those who manage it, but its agenda; a test puts its own answers before. */
export const managedMeeting: readonly Answer[] = [
  answer(readMeeting, meeting({ may: coordinating })),
  answer(readBacklog, { items: [] }),
  answer(listGuests, { items: [] }),
  answer(readResponses, responses(seat(1))),
  answer(readInvitations, invitations()),
  answer(readRoundTable, table),
  answer(listMeetingTasks, noTasks),
];
