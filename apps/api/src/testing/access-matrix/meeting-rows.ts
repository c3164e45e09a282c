import * as agendaItems from "@runde-tische/contracts/agenda-items";
import * as guests from "@runde-tische/contracts/guests";
import * as invitations from "@runde-tische/contracts/invitations";
import * as letters from "@runde-tische/contracts/letters";
import * as meetings from "@runde-tische/contracts/meetings";
import * as responses from "@runde-tische/contracts/responses";
import * as tasks from "@runde-tische/contracts/tasks";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";

const inTable = ({ tableId }: Place) => ({ params: { tableId } });
const inMeeting = ({ meetingId }: Place) => ({ params: { meetingId } });
const publicItem = async (place: Place) => ({ params: { agendaItemId: (await place.newItem("public")).id } });
const internalItem = async (place: Place) => ({ params: { agendaItemId: (await place.newItem("internal")).id } });
const newItem = { title: "Bericht", kind: "information", durationMinutes: 10 };
const newMeeting = {
  title: null,
  startsAt: "2031-01-14T16:00:00.000Z",
  durationMinutes: 90,
  place: null,
  address: null,
  onlineUrl: null,
  access: [],
  accessNote: null,
};
const draft = async (place: Place) => ({ params: { meetingId: (await place.newDraft()).id } });

export const meetingRows = [
  row(raw("/meetings/:meetingId/calendar.ics"), rule.seeMeeting, inMeeting),
  row(raw("/meetings/:meetingId/agenda.pdf"), rule.seeMeeting, inMeeting),
  row(raw("/meetings/:meetingId/signatures.pdf"), rule.seeManaged, inMeeting),
  row(raw("/meetings/:meetingId/name-cards.pdf"), rule.seeManaged, async (place) => {
    await place.newHolding();
    return inMeeting(place);
  }),
  row(raw("/meetings/:meetingId/events"), rule.seeMeeting, inMeeting),
  row(raw("/round-tables/:tableId/events"), rule.seeTable, inTable),

  row(meetings.listMeetings, rule.seeTable, inTable),
  row(meetings.planMeeting, rule.manageTable, (place) => ({ ...inTable(place), body: newMeeting })),
  row(meetings.readMeeting, rule.seeMeeting, inMeeting),
  row(meetings.readMeeting, rule.seeManaged, ({ draftId }) => ({ params: { meetingId: draftId } })),
  row(meetings.changeMeeting, rule.manageMeeting, (place) => ({ ...inMeeting(place), body: {}, ifMatch: 999 })),
  row(meetings.publishMeeting, rule.seeManaged, draft),
  row(meetings.cancelMeeting, rule.seeManaged, async (place) => ({
    ...(await draft(place)),
    body: { reason: "Hochwasser" },
  })),

  row(agendaItems.readAgenda, rule.seeMeeting, inMeeting),
  row(agendaItems.addAgendaItem, rule.manageMeeting, (place) => ({ ...inMeeting(place), body: newItem })),
  row(agendaItems.readAgendaItem, rule.seeMeeting, publicItem),
  row(agendaItems.readAgendaItem, rule.seeInternal, internalItem),
  row(agendaItems.changeAgendaItem, rule.manageMeeting, async (place) => ({
    ...(await publicItem(place)),
    body: {},
    ifMatch: 999,
  })),
  row(agendaItems.changeAgendaItem, rule.manageInternal, async (place) => ({
    ...(await internalItem(place)),
    body: {},
    ifMatch: 999,
  })),
  row(agendaItems.moveAgendaItem, rule.manageMeeting, async (place) => ({
    ...(await publicItem(place)),
    body: { meetingId: null, part: "public", beforeId: null },
  })),
  row(agendaItems.removeAgendaItem, rule.manageMeeting, async (place) => ({
    ...(await publicItem(place)),
    ifMatch: 999,
  })),
  row(agendaItems.restoreAgendaItem, rule.manageMeeting, publicItem),
  row(agendaItems.copyAgenda, rule.manageMeeting, inMeeting),
  row(agendaItems.readBacklog, rule.seeManaged, inTable),
  row(agendaItems.addBacklogItem, rule.manageTable, (place) => ({ ...inTable(place), body: newItem })),

  row(invitations.readInvitations, rule.seeManaged, inMeeting),
  row(invitations.sendInvitations, rule.manageMeeting, inMeeting),
  row(invitations.resendInvitation, rule.seeManaged, async (place) => ({
    params: { linkId: (await place.newLink()).id },
  })),

  row(letters.readLetters, rule.seeManaged, inMeeting),
  row(letters.prepareLetters, rule.seeManaged, inMeeting),
  row(letters.recordPosting, rule.seeManaged, async (place) => ({
    ...inMeeting(place),
    body: { linkIds: [(await place.newLetter()).linkId] },
  })),
  row(raw("/meetings/:meetingId/letters.pdf"), rule.seeManaged, async (place) => {
    await place.newLetter();
    return inMeeting(place);
  }),

  row(guests.listGuests, rule.seeManaged, inMeeting),
  row(guests.changeGuest, rule.manageMeeting, async (place) => ({
    params: { meetingId: place.meetingId, seatId: (await place.newGuest()).id },
    body: { isInvitedToMeeting: true },
  })),

  row(responses.readResponses, rule.seeInternal, inMeeting),
  row(responses.answerMeeting, rule.answerForSeat, ({ meetingId, heldSeatId }, _world) => ({
    params: { meetingId },
    body: { seatId: heldSeatId, answer: "yes" },
  })),
  row(responses.handOver, rule.answerForSeat, async ({ meetingId, heldSeatId, newHeldDeputy }) => ({
    params: { meetingId },
    body: { seatId: heldSeatId, deputyId: (await newHeldDeputy()).personId },
  })),
  row(tasks.listMeetingTasks, rule.seeInternal, inMeeting),
];
