import { ADDRESS_FORMATS } from "@runde-tische/contracts/address-lists";
import * as changes from "@runde-tische/contracts/changes";
import { eraseHolder } from "@runde-tische/contracts/erasures";
import * as messages from "@runde-tische/contracts/messages";
import * as roundTables from "@runde-tische/contracts/round-tables";
import * as seats from "@runde-tische/contracts/seats";
import * as tasks from "@runde-tische/contracts/tasks";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";
import type { World } from "./world.ts";

const inTable = ({ tableId }: Place) => ({ params: { tableId } });
const newTask = ({ heldSeatId }: Place) => ({
  title: "Liste erstellen",
  assignee: { kind: "seat", id: heldSeatId },
  dueOn: null,
});
const task = async (place: Place) => ({ params: { taskId: (await place.newTask()).id } });
const message = { subject: "Neuer Raum", text: "Wir treffen uns im Saal." };

/** As whoever manages the tables of the matrix is shown it; elsewhere nobody is. */
const fingerprintAt = async (place: Place, { clients }: World): Promise<string> => {
  const shown = { ...inTable(place), body: message };
  const { status, body } = await clients.municipalityCoordinator.attempt(messages.previewMessage, shown);
  return status === 200 ? (body as unknown as messages.MessagePreview).fingerprint : "";
};

export const tableRows = [
  ...ADDRESS_FORMATS.map((format) =>
    row(raw(`/round-tables/:tableId/addresses.${format}`), rule.seeTableInternal, inTable),
  ),
  row(roundTables.listRoundTables, rule.anybody),
  row(roundTables.createRoundTable, rule.proposeTable, ({ ars }) => ({
    body: { title: "Neuer Tisch", purpose: "", topics: [], municipalityArs: ars, visibility: "network" },
  })),
  row(roundTables.readRoundTable, rule.seeTable, inTable),
  row(roundTables.changeRoundTable, rule.manageTable, (place) => ({ ...inTable(place), body: {}, ifMatch: 999 })),
  row(roundTables.decideRoundTable, rule.decideTable, (place) => ({ ...inTable(place), body: { accepted: true } })),
  row(roundTables.appointTableCoordinator, rule.decideTable, (place, { people }) => ({
    ...inTable(place),
    body: { mail: people.bystander.mail },
  })),
  row(roundTables.dismissTableCoordinator, rule.decideTable, ({ tableId, personId }) => ({
    params: { tableId, personId },
  })),
  row(changes.listTableChanges, rule.seeManaged, inTable),

  row(messages.previewMessage, rule.manageTable, (place) => ({ ...inTable(place), body: message })),
  row(messages.sendMessage, rule.manageTable, async (place, world) => ({
    ...inTable(place),
    body: { ...message, fingerprint: await fingerprintAt(place, world) },
  })),
  row(messages.listMessages, rule.seeManaged, inTable),
  row(messages.recordMessagePosting, rule.seeManaged, async (place) => {
    const { messageId, personId } = await place.newMessageLetter();
    return { params: { ...inTable(place).params, messageId }, body: { personIds: [personId] } };
  }),
  row(raw(messages.MESSAGE_LETTERS_PDF), rule.seeManaged, async (place) => {
    const { messageId } = await place.newMessageLetter();
    return { params: { ...inTable(place).params, messageId } };
  }),

  row(seats.listSeats, rule.seeTable, inTable),
  row(seats.addSeat, rule.manageTable, (place) => ({
    ...inTable(place),
    body: { organizationId: null, group: "citizens" },
  })),
  row(seats.changeSeat, rule.manageSeat, ({ seatId }) => ({ params: { seatId }, body: {}, ifMatch: 999 })),
  row(seats.endSeat, rule.manageSeat, ({ seatId }) => ({ params: { seatId }, ifMatch: 999 })),
  row(seats.fillSeat, rule.fillSeat, async (place) => ({
    params: { seatId: place.seatId },
    body: { person: { id: (await place.newMembership()).personId }, role: "deputy" },
  })),
  row(eraseHolder, rule.manageSeat, async (place) => ({ params: { holdingId: (await place.newHolding()).id } })),
  row(seats.endSeatHolding, rule.fillSeat, async (place) => ({ params: { holdingId: (await place.newHolding()).id } })),

  row(tasks.listTableTasks, rule.seeTableInternal, inTable),
  row(tasks.addTask, rule.manageTable, (place) => ({ ...inTable(place), body: newTask(place) })),
  row(tasks.readTask, rule.seeInternal, task),
  row(tasks.changeTask, rule.manageInternal, async (place) => ({ ...(await task(place)), body: {}, ifMatch: 999 })),
  row(tasks.setTaskStatus, rule.finishTask, async (place) => ({
    ...(await task(place)),
    body: { status: "done" },
    ifMatch: 1,
  })),
  row(tasks.listTaskChanges, rule.seeInternal, task),
];

/** Last of all: it lets the administrator into every table. */
export const stepInRow = row(roundTables.stepIntoRoundTable, rule.stepIn, (place) => ({
  ...inTable(place),
  body: { reason: "Prüfung" },
}));
