import { listTableChanges } from "@runde-tische/contracts/changes";
import { listTableFiles } from "@runde-tische/contracts/files";
import { readMe } from "@runde-tische/contracts/me";
import { listMeetings } from "@runde-tische/contracts/meetings";
import { listMemberships } from "@runde-tische/contracts/memberships";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import {
  changeRoundTable,
  decideRoundTable,
  type RoundTable,
  readRoundTable,
  stepIntoRoundTable,
} from "@runde-tische/contracts/round-tables";
import { addSeat, endSeatHolding, fillSeat, listSeats, type Seat } from "@runde-tische/contracts/seats";
import { listTableTasks, type Task } from "@runde-tische/contracts/tasks";
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { type Answer, type Asked, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { me, municipality, roundTable, seat, testId } from "../../testing/table-answers.ts";

const address = `/tische/${testId(1)}`;
const citizen = seat({ id: testId(11), group: "citizens", organization: null });
const managed = { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false };
const fillable = { may: { manage: true, fill: true } };

const answers = (table: RoundTable, seats: Seat[]): Answer[] => [
  answer(readRoundTable, table),
  answer(listSeats, { items: seats }),
  answer(listMeetings, { items: [], nextCursor: null }),
  answer(listTableTasks, { items: [], nextCursor: null }),
];

let events: ReturnType<typeof stubEvents>;

beforeEach(() => {
  events = stubEvents();
});

test("a visitor reads purpose, seats and rules in words, and finds nothing to manage", async () => {
  await renderAt(address, answers(roundTable(), [seat(), citizen]));

  expect(await screen.findByRole("heading", { level: 1, name: "Runder Tisch Integration" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "Der Tisch: 2 Sitze" })).toBeTruthy();
  expect(screen.getByText(/Eingeladen wird mindestens 14 Tage vorher/)).toBeTruthy();
  expect(screen.getByText("Es fehlt noch: Kommune und Behörden, Partner.")).toBeTruthy();
  expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Überblick", "Sitze", "Sitzungen"]);
  expect(await axeFindings()).toEqual([]);
});

test("whoever manages a table gives a seat and names its delegate", async () => {
  const added = seat({ id: testId(12), ...fillable });
  const seats: Seat[] = [];
  const { user, calls } = await renderAt(`${address}?bereich=sitze`, [
    ...answers(roundTable({ may: managed }), seats),
    answer(readMe, me()),
    answer(listOrganizations, {
      items: [
        {
          id: testId(20),
          name: "Diakonie Allgäu",
          shortName: null,
          kind: "association",
          umbrella: "diakonie",
          municipality,
          status: "active",
        },
      ],
      nextCursor: null,
    }),
    answer(listMemberships, { items: [], nextCursor: null }),
    answer(addSeat, () => {
      seats.push(added);
      return added;
    }),
    answer(fillSeat, added),
  ]);

  await user.click(await screen.findByRole("button", { name: "Sitz hinzufügen" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("combobox", { name: "Organisation" }), "Diak");
  await user.click(await screen.findByRole("option", { name: /Diakonie Allgäu/ }));
  await user.click(await dialog.findByRole("button", { name: "Sitz hinzufügen" }));
  await user.click(await screen.findByRole("button", { name: "Diakonie Allgäu: Delegierte Person benennen" }));
  await user.type(await screen.findByRole("textbox", { name: "Name" }), "Dora Delegiert");
  await user.click(screen.getByRole("button", { name: "Speichern" }));

  await waitFor(() =>
    expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
      { organizationId: testId(20), group: "welfare", role: "member", hasVote: true },
      { person: { name: "Dora Delegiert", mail: null, phone: null, language: "de" }, role: "delegate" },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("only whoever decides for the municipality changes how much storage a table has", async () => {
  const own = roundTable({ may: managed, storageMegabytes: 500 });
  const usage = { used: 480 * 1024 ** 2, allowed: 500 * 1024 ** 2 };
  const files = answer(listTableFiles, { items: [], may: { add: true }, usage });
  await renderAt(`${address}?bereich=einstellungen`, [...answers(own, [seat()]), answer(readMe, me()), files]);
  const section = within(await screen.findByRole("region", { name: "Speicher für Unterlagen" }));
  expect(await section.findByText("Fast voll.")).toBeTruthy();
  expect(section.getByText(/bestimmt die Koordination der Kommune/)).toBeTruthy();
  expect(section.queryByRole("textbox")).toBeNull();
  cleanup();

  const decided = { ...own, may: { ...managed, appoint: true } };
  const { user, calls } = await renderAt(`${address}?bereich=einstellungen`, [
    ...answers(decided, [seat()]),
    answer(readMe, me()),
    files,
    answer(changeRoundTable, { ...decided, storageMegabytes: 2000, version: 4 }),
  ]);
  const field = await screen.findByRole("textbox", { name: /Speicher in Megabyte/ });
  await user.clear(field);
  await user.type(field, "2000");
  await user.click(screen.getByRole("button", { name: "Speicher ändern" }));

  expect(await screen.findByText("Der Speicher des Tisches ist geändert.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "PATCH")).toMatchObject({ body: { storageMegabytes: 2000 } });
});

test("two people changing the same table see both versions", async () => {
  const before = roundTable({ may: managed });
  const theirs = roundTable({ may: managed, title: "Runder Tisch Wohnen", version: 4 });
  let stored = before;
  const { user, calls } = await renderAt(`${address}?bereich=einstellungen`, [
    answer(readRoundTable, () => stored),
    answer(readMe, me()),
    {
      ...answer(changeRoundTable, { ...theirs, title: "Mein Titel", version: 5 }),
      reply: (asked: Asked) =>
        asked.headers.get("if-match") === '"4"'
          ? answer(changeRoundTable, { ...theirs, title: "Mein Titel", version: 5 }).reply(asked)
          : refuse(changeRoundTable, "stale").reply(asked),
    },
    ...answers(before, [seat()]),
  ]);

  const title = await screen.findByRole("textbox", { name: "Name des Tisches" });
  await user.clear(title);
  await user.type(title, "Mein Titel");
  stored = theirs;
  await user.click(screen.getByRole("button", { name: "Änderungen speichern" }));

  const versions = within(await screen.findByRole("region", { name: /Inzwischen hat jemand anderes/ }));
  expect(versions.getByText("Runder Tisch Wohnen")).toBeTruthy();
  expect(versions.getByText("Mein Titel")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Auswahl speichern" }));

  await waitFor(() =>
    expect(calls.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([
      { title: "Mein Titel" },
      { title: "Mein Titel" },
    ]),
  );
});

test.each([true, false])("who coordinates is appointed only by those who may: %s", async (appoint) => {
  const table = roundTable({ may: { ...managed, appoint } });
  await renderAt(`${address}?bereich=einstellungen`, [...answers(table, [seat()]), answer(readMe, me())]);

  const coordinators = within(await screen.findByRole("region", { name: "Wer den Tisch koordiniert" }));
  expect(coordinators.getByText("Karin Koordination")).toBeTruthy();
  expect(coordinators.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual(
    appoint ? ["Entlassen", "Benennen"] : [],
  );
});

test("the log says in words who changed what", async () => {
  await renderAt(`${address}?bereich=verlauf`, [
    ...answers(roundTable({ may: managed }), [seat()]),
    answer(readMe, me()),
    answer(listTableChanges, {
      items: [
        {
          id: testId(30),
          at: "2026-11-20T09:00:00.000Z",
          kind: "round-table.changed",
          subjectId: testId(1),
          actor: "Karin Koordination",
          fields: ["noticeDays"],
        },
        {
          id: testId(31),
          at: "2026-11-19T09:00:00.000Z",
          kind: "offer.invented",
          subjectId: testId(1),
          actor: null,
          fields: ["secretName"],
        },
      ],
      nextCursor: null,
    }),
  ]);

  const rows = within(await screen.findByRole("table"))
    .getAllByRole("row")
    .slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    "20.11.2026, 10:00 UhrTisch oder Regeln geändertEinladungsfrist in TagenKarin Koordination",
    "19.11.2026, 10:00 UhrSonstige ÄnderungNicht mehr bekannt",
  ]);
});

test("an administrator steps into a closed table with a reason; for others it is not there", async () => {
  let isOpen = false;
  const closed = roundTable({
    visibility: "closed",
    may: { manage: true, seeInternal: true, stepIn: true, decide: false, appoint: false },
  });
  const { user, calls } = await renderAt(address, [
    {
      ...answer(readRoundTable, closed),
      reply: (asked: Asked) =>
        (isOpen ? answer(readRoundTable, closed) : refuse(readRoundTable, "not-found")).reply(asked),
    },
    answer(stepIntoRoundTable, () => {
      isOpen = true;
      return closed;
    }),
    answer(readMe, me({ isPlatformAdmin: true })),
    ...answers(closed, [seat()]),
  ]);

  await user.click(await screen.findByRole("button", { name: "Mit Begründung einsehen" }));
  await user.type(await screen.findByRole("textbox", { name: "Grund" }), "Beschwerde prüfen");
  await user.click(screen.getByRole("button", { name: "Jetzt einsehen" }));

  expect(await screen.findByRole("heading", { level: 1, name: "Runder Tisch Integration" })).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ reason: "Beschwerde prüfen" });
});

test("a table that is hidden looks like one that does not exist", async () => {
  await renderAt(address, [refuse(readRoundTable, "not-found"), answer(readMe, me())]);

  expect(await screen.findByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeTruthy();
});

test("a seat that somebody else adds appears by itself", async () => {
  const seats = [seat()];
  await renderAt(address, [
    answer(listSeats, () => ({ items: seats })),
    ...answers(roundTable({ may: { ...managed, manage: false } }), seats),
  ]);
  await screen.findByRole("img", { name: "Der Tisch: 1 Sitz" });

  seats.push(citizen);
  events.say("changed");

  expect(await screen.findByRole("img", { name: "Der Tisch: 2 Sitze" })).toBeTruthy();
});

test("the municipality confirms a proposed table where it stands", async () => {
  let table = roundTable({ status: "proposed", may: { ...managed, decide: true } });
  const { user, calls } = await renderAt(address, [
    answer(readRoundTable, () => table),
    answer(decideRoundTable, () => {
      table = roundTable({ may: managed });
      return table;
    }),
    ...answers(table, [seat()]),
  ]);

  await user.click(await screen.findByRole("button", { name: "Tisch bestätigen" }));

  expect(await screen.findByText("„Runder Tisch Integration“ ist bestätigt.")).toBeTruthy();
  expect(screen.queryByText("Dieser Tisch wartet auf Ihre Entscheidung")).toBeNull();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ accepted: true });
});

test("a proposed table is refused only with a reason, which its proposer reads", async () => {
  let table = roundTable({ status: "proposed", may: { ...managed, decide: true } });
  const { user, calls } = await renderAt(address, [
    answer(readRoundTable, () => table),
    answer(decideRoundTable, () => {
      table = roundTable({ status: "refused", decisionReason: "Es gibt schon einen.", may: managed });
      return table;
    }),
    ...answers(table, [seat()]),
  ]);

  await user.click(await screen.findByRole("button", { name: "Ablehnen" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Ablehnen" }));
  expect(await dialog.findByText("Bitte nennen Sie einen Grund.")).toBeTruthy();
  await user.type(dialog.getByRole("textbox", { name: "Begründung" }), "Es gibt schon einen.");
  expect(await axeFindings()).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Ablehnen" }));

  expect(await screen.findByText("Die Kommune hat diesen Tisch nicht bestätigt.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    accepted: false,
    reason: "Es gibt schon einen.",
  });
});

const task: Task = {
  id: testId(40),
  table: { id: testId(1), title: "Runder Tisch Integration" },
  meetingId: null,
  agendaItem: null,
  part: "public",
  title: "Räume anfragen",
  text: "",
  assignee: { kind: "seat", id: testId(10), name: "Diakonie Allgäu" },
  dueOn: null,
  isOverdue: false,
  status: "progress",
  finishedAt: null,
  version: 1,
  may: { edit: true, finish: true, seeTable: true },
};

test("the tasks of a table stand in a list or on a board, which can be linked to", async () => {
  const { user, router } = await renderAt(`${address}?bereich=aufgaben`, [
    answer(listTableTasks, { items: [task], nextCursor: null }),
    ...answers(roundTable({ may: managed }), [seat()]),
    answer(readMe, me()),
  ]);

  await user.click(await screen.findByRole("tab", { name: "Tafel" }));

  expect(await screen.findByRole("region", { name: /In Arbeit 1/ })).toBeTruthy();
  expect(router.state.location.search).toBe("?bereich=aufgaben&ansicht=tafel");
  expect(await axeFindings()).toEqual([]);
});

test("a meeting of a proposed table is prepared, none of a refused one", async () => {
  const proposed = roundTable({ status: "proposed", may: managed });
  await renderAt(address, [...answers(proposed, [seat()]), answer(readMe, me())]);

  expect(await screen.findAllByRole("link", { name: "Sitzung vorbereiten" })).toHaveLength(2);
  expect(screen.queryByRole("link", { name: "Sitzung planen" })).toBeNull();
  cleanup();

  const refused = roundTable({ status: "refused", may: managed });
  await renderAt(address, [...answers(refused, [seat()]), answer(readMe, me())]);

  await screen.findByText("Die Kommune hat diesen Tisch nicht bestätigt.");
  expect(screen.queryByRole("link", { name: /^Sitzung/ })).toBeNull();
});

test("taking somebody off a seat asks first, since their links end with it", async () => {
  const holding = {
    id: testId(30),
    personId: testId(31),
    name: "Dana Delegierte",
    function: null,
    role: "delegate" as const,
  };
  const held = seat({ ...fillable, holdings: [{ ...holding, validFrom: "2026-01-01", validTo: null }] });
  const { user, calls } = await renderAt(`${address}?bereich=sitze`, [
    answer(endSeatHolding, null),
    ...answers(roundTable({ may: managed }), [held]),
  ]);
  const sent = () => calls.filter(({ method }) => method === "DELETE");

  await user.click(await screen.findByRole("button", { name: "Dana Delegierte von diesem Sitz nehmen" }));
  const dialog = within(await screen.findByRole("alertdialog", { name: "Dana Delegierte von diesem Sitz nehmen?" }));
  expect(sent()).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Vom Sitz nehmen" }));

  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(await screen.findByText("Dana Delegierte hat diesen Sitz nicht mehr.")).toBeTruthy();
});
