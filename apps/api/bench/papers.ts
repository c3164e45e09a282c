import type { Agenda } from "@runde-tische/contracts/agenda-items";
import type { Meeting } from "@runde-tische/contracts/meetings";
import { toLetterPages } from "../src/features/letters/letter-pages.presenter.ts";
import { toAgendaPaper } from "../src/features/papers/agendas/agenda-papers.presenter.ts";
import { linkCode } from "../src/lib/link-code.ts";
import { typeset } from "../src/lib/typesetting.ts";
import { keys, PUBLIC_URL } from "./ground.ts";

const ROUNDS = 40;
const ITEMS = 50;
const LETTERS = 40;
const ITEMS_OF_LETTER = 8;
const MINUTE_MS = 60_000;
const START = "2031-01-14T16:00:00.000Z";

const idOf = (index: number) => `0199d7a0-0000-7000-8000-${String(index).padStart(12, "0")}`;

const meeting: Meeting = {
  id: idOf(0),
  tableId: idOf(1),
  number: 3,
  title: null,
  state: "draft",
  startsAt: START,
  timeZone: "Europe/Berlin",
  durationMinutes: 90,
  place: "Rathaus, Sitzungssaal 2",
  publishedAt: START,
  invitedAt: START,
  table: {
    id: idOf(1),
    title: "Runder Tisch Integration",
    municipality: "Landkreis Musterland",
    municipalityArs: "16099",
  },
  address: "Marktplatz 1, 09999 Musterstadt",
  onlineUrl: null,
  access: ["stepFree"],
  accessNote: null,
  cancelReason: null,
  version: 1,
  may: { manage: true, answer: false, seeResponses: true, seeInternal: true },
};

/** Another one each round: nothing that was typeset before is there to be used again. */
const agendaOf = (round: number, count: number): Agenda => ({
  meetingId: meeting.id,
  timeZone: meeting.timeZone,
  startsAt: START,
  items: Array.from({ length: count }, (_, index) => ({
    id: idOf(index),
    meetingId: meeting.id,
    title: `Wohnraum für Geflüchtete, Teil ${round}.${index + 1}`,
    kind: "discussion",
    part: index % 10 === 9 ? "internal" : "public",
    text: `Bericht ${round}.${index} über die Belegung und die **freien Wohnungen**.\n\n- Patenschaften\n- Möbel und Umzug`,
    durationMinutes: 10,
    presenter: null,
    presenterSeat: { id: idOf(index), name: `Verein ${index}` },
    version: 1,
    number: String(index + 1),
    startsAt: new Date(Date.parse(START) + index * 10 * MINUTE_MS).toISOString(),
  })),
  endsAt: START,
  overrunMinutes: 0,
});

const sender = { name: "Landratsamt Musterland", address: ["Marktplatz 1", "09999 Musterstadt"], phone: "0123 456" };

const lettersOf = (round: number) => {
  const agenda = agendaOf(round, ITEMS_OF_LETTER);
  const letters = Array.from({ length: LETTERS }, (_, index) => ({
    linkId: idOf(index),
    personId: idOf(index),
    name: `Person ${round}.${index}`,
    seat: `Verein ${index}`,
    role: "delegate" as const,
    address: [`Verein ${index}`, `Person ${round}.${index}`, "Lindenstraße 7", "09999 Musterstadt"],
    preparedAt: START,
    postedAt: null,
    language: "de" as const,
    isGuest: false,
    code: linkCode(keys, { id: idOf(index), generation: round + 1 }),
    agenda,
  }));
  return toLetterPages(letters, {
    meeting,
    sender,
    coordinator: "Koordination",
    codePage: `${PUBLIC_URL}/k`,
    now: new Date(START),
  });
};

const percentile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;

/** The first document pays for the compiler and the fonts, and stands apart. */
const measure = async (write: (round: number) => Promise<unknown>) => {
  const times: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const beganAt = performance.now();
    await write(round);
    times.push(performance.now() - beganAt);
  }
  const [firstMs = 0, ...others] = times;
  return { firstMs, p50Ms: percentile(others, 0.5), p95Ms: percentile(others, 0.95) };
};

const agenda = await measure((round) => typeset("agenda", toAgendaPaper("de", meeting, agendaOf(round, ITEMS))));
const letters = await measure((round) => typeset("letters", lettersOf(round)));
console.log(JSON.stringify({ agenda, letters }));
