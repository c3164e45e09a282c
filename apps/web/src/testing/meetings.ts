import { endOf, placeItems } from "@runde-tische/agenda/timing";
import type { PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import type { Invitations, Recipient } from "@runde-tische/contracts/invitations";
import type { Meeting } from "@runde-tische/contracts/meetings";
import type { Responses, SeatResponse } from "@runde-tische/contracts/responses";
import { DEFAULT_RULES, type RoundTable } from "@runde-tische/contracts/round-tables";
import { vi } from "vitest";

/** An id of this kind of thing. */
export const idOf = (kind: number, index = 1): string =>
  `0193a0c0-000${kind}-7000-8000-${String(index).padStart(12, "0")}`;

export const tableId = idOf(1);
export const meetingId = idOf(2);

export const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  id: meetingId,
  tableId,
  number: 5,
  title: null,
  state: "draft",
  startsAt: "2127-01-14T16:00:00.000Z",
  timeZone: "Europe/Berlin",
  durationMinutes: 90,
  place: "Rathaus, Sitzungssaal 2",
  publishedAt: "2126-12-01T08:00:00.000Z",
  invitedAt: "2126-12-20T08:00:00.000Z",
  table: {
    id: tableId,
    title: "Runder Tisch Integration",
    municipality: "Landkreis Musterland",
    municipalityArs: "16099",
  },
  address: null,
  onlineUrl: null,
  access: ["stepFree", "inductionLoop"],
  accessNote: null,
  cancelReason: null,
  version: 3,
  may: { manage: false, answer: false, seeResponses: false, seeInternal: false },
  ...change,
});

export const coordinating = { manage: true, answer: false, seeResponses: true, seeInternal: true };

export const table: RoundTable = {
  id: tableId,
  title: "Runder Tisch Integration",
  topics: [],
  municipality: {
    ars: "09999",
    level: "county",
    name: "Landkreis Musterland",
    district: null,
    state: "Bayern",
    postcode: null,
  },
  visibility: "public",
  status: "active",
  purpose: "",
  timeZone: "Europe/Berlin",
  groupLabels: {},
  rules: DEFAULT_RULES,
  coordinators: [],
  decisionReason: null,
  storageMegabytes: 500,
  version: 1,
  may: { manage: true, seeInternal: true, stepIn: false, decide: false, appoint: false },
};

export const item = (index: number, change: Partial<PlacedAgendaItem> = {}): PlacedAgendaItem => ({
  id: idOf(3, index),
  meetingId,
  title: `Punkt ${index}`,
  kind: "discussion",
  part: "public",
  text: "",
  durationMinutes: 30,
  presenter: null,
  presenterSeat: null,
  version: 1,
  number: String(index),
  startsAt: "2127-01-14T16:00:00.000Z",
  ...change,
});

/** Numbered and timed as the server does it. */
export const agenda = (...items: PlacedAgendaItem[]) => {
  const startsAt = new Date("2127-01-14T16:00:00.000Z");
  const placed = placeItems(startsAt, items);
  return {
    meetingId,
    timeZone: "Europe/Berlin",
    startsAt: startsAt.toISOString(),
    items: placed.map((one) => ({ ...one, startsAt: one.startsAt.toISOString() })),
    endsAt: endOf(startsAt, placed).toISOString(),
    overrunMinutes: 0,
  };
};

export const seat = (index: number, change: Partial<SeatResponse> = {}): SeatResponse => ({
  seatId: idOf(4, index),
  group: "welfare",
  hasVote: true,
  isGuest: false,
  organization: `Organisation ${index}`,
  answer: "open",
  persons: [
    {
      personId: idOf(5, index),
      name: `Person ${index}`,
      role: "delegate",
      answer: null,
      comment: null,
      channel: null,
      at: null,
    },
  ],
  isOwn: false,
  ...change,
});

export const responses = (...seats: SeatResponse[]): Responses => {
  const coming = seats.filter(({ answer }) => answer === "accepted").length;
  const needed = Math.ceil(seats.length / 2);
  return {
    seats,
    groups: [],
    quorum: { needed, reached: coming, votingSeats: seats.length, missingGroups: [], isReached: coming >= needed },
  };
};

export const recipient = (index: number, change: Partial<Recipient> = {}): Recipient => ({
  seatId: idOf(4, index),
  seat: `Organisation ${index}`,
  personId: idOf(5, index),
  name: `Person ${index}`,
  role: "delegate",
  mail: `person${index}@verband.example`,
  invitation: null,
  ...change,
});

export const invitations = (...recipients: Recipient[]): Invitations => ({
  recipients,
  notice: { lastDay: "2126-12-30", isKept: true, noticeDays: 14 },
  vacantSeats: [],
});

export const noTasks = { items: [], nextCursor: null };

/** Streams of events that a test can speak through; jsdom has none of its own. */
export const stubEvents = () => {
  const sources = new Set<Source>();
  class Source extends EventTarget {
    static readonly CLOSED = 2;
    readonly url: string;
    readyState = 1;
    constructor(url: string) {
      super();
      this.url = url;
      sources.add(this);
    }
    close() {
      sources.delete(this);
    }
  }
  vi.stubGlobal("EventSource", Source);
  return {
    /** How many are followed at the moment. */
    count: () => sources.size,
    /** The server answers with an error: the browser gives up. */
    refuse: () => {
      for (const source of sources) {
        source.readyState = Source.CLOSED;
        source.close();
        source.dispatchEvent(new Event("error"));
      }
    },
    say: (name: "changed" | "error" | "open") => {
      for (const source of sources) source.dispatchEvent(new Event(name));
    },
  };
};
