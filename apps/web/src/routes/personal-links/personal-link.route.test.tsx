import { readAgenda } from "@runde-tische/contracts/agenda-items";
import { listTaskFiles } from "@runde-tische/contracts/files";
import { readMe } from "@runde-tische/contracts/me";
import { type Meeting, readMeeting } from "@runde-tische/contracts/meetings";
import {
  closeLinkSession,
  confirmDevice,
  type LinkView,
  openPersonalLink,
  readLinkSession,
  renewPersonalLink,
} from "@runde-tische/contracts/personal-links";
import { answerMeeting, handOver, type Responses, readResponses } from "@runde-tische/contracts/responses";
import { listMeetingTasks, setTaskStatus, type Task } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { type Answer, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

const id = (last: number) => `0193a0c0-0000-7000-8000-${String(last).padStart(12, "0")}`;
const secret = `${id(1)}.1.geheim`;
const startsAt = "2027-01-12T16:00:00.000Z";
const timeZone = "Europe/Berlin";

const link: LinkView = {
  linkId: id(1),
  meetingId: id(2),
  tableId: id(3),
  seatId: id(4),
  personId: id(5),
  seat: "Diakonie Musterland",
  name: "Ada Beispiel",
  language: "de",
  role: "delegate",
  deputies: [{ personId: id(6), name: "Ben Vertretung" }],
};

const meeting: Meeting = {
  id: id(2),
  tableId: id(3),
  number: 5,
  title: null,
  state: "draft",
  startsAt,
  timeZone,
  durationMinutes: 90,
  place: "Rathaus",
  publishedAt: startsAt,
  invitedAt: startsAt,
  table: {
    id: id(3),
    title: "Runder Tisch Integration",
    municipality: "Landkreis Musterland",
    municipalityArs: "16099",
  },
  address: null,
  onlineUrl: null,
  access: [],
  accessNote: null,
  cancelReason: null,
  version: 1,
  may: { manage: false, answer: true, seeResponses: true, seeInternal: true },
};

const agenda = {
  meetingId: id(2),
  timeZone,
  startsAt,
  endsAt: "2027-01-12T16:10:00.000Z",
  overrunMinutes: 0,
  items: [
    {
      id: id(10),
      meetingId: id(2),
      title: "Begrüßung",
      kind: "information" as const,
      part: "public" as const,
      text: "",
      durationMinutes: 10,
      presenter: null,
      presenterSeat: null,
      version: 1,
      number: "1",
      startsAt,
    },
  ],
};

const responses = (own: "yes" | "no" | "maybe" | null): Responses => ({
  seats: [
    {
      seatId: id(4),
      group: "welfare",
      hasVote: true,
      isGuest: false,
      organization: "Diakonie Musterland",
      answer: own === "yes" ? "accepted" : "open",
      isOwn: true,
      persons: [
        {
          personId: id(5),
          name: "Ada Beispiel",
          role: "delegate",
          answer: own,
          comment: null,
          channel: null,
          at: null,
        },
      ],
    },
  ],
  groups: [],
  quorum: { needed: 1, reached: 0, votingSeats: 1, missingGroups: [], isReached: false },
});

const task: Task = {
  id: id(20),
  table: { id: id(3), title: "Runder Tisch Integration" },
  meetingId: id(2),
  agendaItem: null,
  part: "public",
  title: "Kontakte zum Jobcenter sammeln",
  text: "",
  assignee: { kind: "seat", id: id(4), name: "Diakonie Musterland" },
  dueOn: "2027-01-20",
  isOverdue: false,
  status: "open",
  finishedAt: null,
  version: 3,
  may: { edit: false, finish: true, seeTable: true },
};

const seatResponse = (own: "yes" | "no") => {
  const [seat] = responses(own).seats;
  if (!seat) throw new Error("the seat is there");
  return seat;
};

/** The server behind an open link, which remembers what was answered. */
const openLink = (tasks: Task[] = []): Answer[] => {
  let own: "yes" | "no" | "maybe" | null = null;
  let shownTasks = tasks;
  return [
    answer(readLinkSession, link),
    answer(readMeeting, meeting),
    answer(readAgenda, agenda),
    answer(readResponses, () => responses(own)),
    answer(listMeetingTasks, () => ({ items: shownTasks, nextCursor: null })),
    answer(answerMeeting, ({ body }) => {
      own = (body as { answer: "yes" | "no" }).answer;
      return seatResponse(own);
    }),
    answer(handOver, () => {
      own = "no";
      return seatResponse(own);
    }),
    answer(setTaskStatus, ({ body }) => {
      const changed = { ...task, status: (body as { status: "done" }).status, version: 4 };
      shownTasks = [changed];
      return changed;
    }),
  ];
};

const opened = answer(openPersonalLink, { state: "open", link });
const openIt = () => screen.findByRole("button", { name: "Einladung öffnen" });

let events: ReturnType<typeof stubEvents>;

beforeEach(() => {
  events = stubEvents();
});

test("nothing happens with a link until somebody presses the button", async () => {
  const { calls } = await renderAt(`/l#${secret}`, [opened, ...openLink()]);

  await openIt();

  expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(await axeFindings()).toEqual([]);
});

test("the press opens the invitation and the address forgets the secret", async () => {
  const { user, router, calls } = await renderAt(`/l#${secret}`, [opened, ...openLink()]);

  await user.click(await openIt());

  const heading = await screen.findByRole("heading", { level: 1, name: "5. Sitzung, Dienstag, 12. Januar 2027" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(router.state.location.hash).toBe("");
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ secret });
  expect(screen.getByText(/Sie handeln für Diakonie Musterland als delegierte Person/)).toBeTruthy();
  expect(screen.getByText("1. Begrüßung")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Impressum" }).getAttribute("href")).toBe("/kommunen/16099/impressum");
  expect(await axeFindings()).toEqual([]);
});

test("the reader sees who is invited, from which organisation", async () => {
  await renderAt("/l", openLink());

  const invited = within(await screen.findByRole("region", { name: "Wer eingeladen ist" }));

  expect(invited.getByRole("listitem").textContent).toContain("Diakonie Musterland");
  expect(invited.getByRole("listitem").textContent).toContain("Ada Beispiel");
});

test("the page speaks the person's language, as their mail did, unless another was chosen here", async () => {
  await renderAt("/l", [answer(readLinkSession, { ...link, language: "en" }), ...openLink()]);

  expect(await screen.findByRole("heading", { name: "Will you come?" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("one tap answers, says so, and another one changes it", async () => {
  const { user, calls } = await renderAt("/l", openLink());

  await user.click(await screen.findByRole("button", { name: "Ja" }));
  expect(await screen.findByText(/Danke, Sie haben zugesagt/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Ja" }).getAttribute("aria-pressed")).toBe("true");

  await user.click(screen.getByRole("button", { name: "Nein" }));
  expect(await screen.findByText(/Danke, Sie haben abgesagt/)).toBeTruthy();
  const posts = calls.filter(({ method }) => method === "POST");
  expect(posts.map(({ body }) => (body as { answer: string }).answer)).toEqual(["yes", "no"]);
});

test("a refused answer falls back, says why, and keeps the remark", async () => {
  const { user } = await renderAt("/l", [refuse(answerMeeting, "meeting-over"), ...openLink()]);

  await user.type(await screen.findByRole("textbox", { name: /Etwas dazu sagen/ }), "Komme später");
  await user.click(screen.getByRole("button", { name: "Ja" }));

  expect((await screen.findByRole("alert")).textContent).toContain("Diese Sitzung ist schon vorbei.");
  expect(screen.getByRole("button", { name: "Ja" }).getAttribute("aria-pressed")).toBe("false");
  expect(screen.getByDisplayValue("Komme später")).toBeTruthy();
});

test("a delegate hands over to the deputy", async () => {
  const { user, calls } = await renderAt("/l", openLink());

  await user.click(await screen.findByRole("button", { name: "An die Stellvertretung übergeben" }));
  await user.click(await screen.findByRole("button", { name: "Übergeben" }));

  expect(await screen.findByText(/Übergeben an Ben Vertretung/)).toBeTruthy();
  const sent = calls.find(({ path }) => path.endsWith("/handovers"));
  expect(sent?.body).toEqual({ seatId: link.seatId, deputyId: id(6) });
});

test("a task that is given while the page is open appears by itself", async () => {
  const tasks: Task[] = [];
  await renderAt("/l", [answer(listMeetingTasks, () => ({ items: tasks, nextCursor: null })), ...openLink()]);
  await screen.findByRole("heading", { name: "Kommen Sie?" });

  tasks.push(task);
  events.say("changed");

  expect(await screen.findByText(task.title)).toBeTruthy();
});

test("an own task is finished from the link", async () => {
  const { user } = await renderAt("/l", openLink([task]));

  await user.click(await screen.findByRole("button", { name: "Erledigt: Kontakte zum Jobcenter sammeln" }));

  expect(await screen.findByText("„Kontakte zum Jobcenter sammeln“ ist erledigt. Danke!")).toBeTruthy();
  expect(await screen.findByRole("button", { name: /Doch nicht erledigt/ })).toBeTruthy();
});

test("whoever has to do a task adds files to it from the link", async () => {
  const files = { items: [], may: { add: true }, usage: null };
  const { user, calls } = await renderAt("/l", [answer(listTaskFiles, files), ...openLink([task])]);

  await user.click(await screen.findByRole("button", { name: `Unterlagen zu: ${task.title}` }));
  await user.click(await screen.findByRole("button", { name: "Unterlagen hinzufügen" }));

  expect(await screen.findByRole("button", { name: /Dateien auswählen/ })).toBeTruthy();
  expect(screen.queryByText("Sichtbar für")).toBeNull();
  expect(calls.some(({ path }) => path.endsWith(`/tasks/${task.id}/files`))).toBe(true);
});

test("a closed table asks a new device for the mailed code", async () => {
  const { user, router, calls } = await renderAt(`/l#${secret}`, [
    answer(openPersonalLink, { state: "code-needed", deviceId: id(30) }),
    answer(confirmDevice, link),
    ...openLink(),
  ]);

  await user.click(await openIt());
  await user.type(await screen.findByRole("textbox", { name: "Code aus der Mail" }), "123456");
  await user.click(screen.getByRole("button", { name: "Bestätigen" }));

  expect(await screen.findByRole("heading", { name: "Kommen Sie?" })).toBeTruthy();
  expect(router.state.location.hash).toBe("");
  expect(calls.find(({ path }) => path.endsWith("/confirmation"))?.body).toEqual({ secret, code: "123456" });
});

test("a wrong code is said at its field", async () => {
  const { user } = await renderAt(`/l#${secret}`, [
    answer(openPersonalLink, { state: "code-needed", deviceId: id(30) }),
    refuse(confirmDevice, "invalid", [{ pointer: "/code", message: "wrong code" }]),
  ]);

  await user.click(await openIt());
  await user.type(await screen.findByRole("textbox", { name: "Code aus der Mail" }), "000000");
  await user.click(screen.getByRole("button", { name: "Bestätigen" }));

  expect(await screen.findByText("Dieser Code stimmt nicht oder gilt nicht mehr.")).toBeTruthy();
});

test("an ended link says so and has a new one mailed", async () => {
  const { user, calls } = await renderAt(`/l#${secret}`, [
    refuse(openPersonalLink, "link-expired"),
    answer(renewPersonalLink, null),
  ]);

  await user.click(await openIt());
  expect(await screen.findByRole("heading", { level: 1, name: "Dieser Link gilt nicht mehr" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Neuen Link per Mail schicken" }));

  expect(await screen.findByText(/ist der neue Link jetzt unterwegs/)).toBeTruthy();
  expect(calls.at(-1)).toMatchObject({ path: "/api/v1/link-renewals", body: { secret } });
});

test("whoever is somebody else ends the access", async () => {
  const { user } = await renderAt("/l", [answer(closeLinkSession, null), ...openLink()]);

  await user.click(await screen.findByRole("button", { name: "Nicht Sie?" }));
  await user.click(screen.getByRole("button", { name: "Zugang beenden" }));

  const heading = await screen.findByRole("heading", { level: 1, name: "Ihr persönlicher Link" });
  expect(heading).toBeTruthy();
  expect(screen.queryByText("1. Begrüßung")).toBeNull();
});

test("who is signed in is asked to sign out before acting for somebody", async () => {
  const me = {
    personId: id(50),
    name: "Kim Koordination",
    mail: "kim@stadt.example",
    language: "de" as const,
    isMailVerified: true,
    hasSecondFactor: false,
    isSecondFactorShown: false,
    isPlatformAdmin: false,
    coordinates: [],
    coordinatesTables: true,
    memberships: [],
    version: 1,
  };
  await renderAt(`/l#${secret}`, [answer(readMe, me)]);

  expect(await screen.findByText(/Sie sind als Kim Koordination angemeldet/)).toBeTruthy();
  const main = within(screen.getByRole("main"));
  expect(main.queryByRole("button", { name: "Einladung öffnen" })).toBeNull();
  expect(main.getByRole("button", { name: "Abmelden und weiter" })).toBeTruthy();
});

test("a guest sees their item with its true number and time, answers, and does not see who else comes", async () => {
  const [item] = agenda.items;
  const own = { ...seatResponse("no"), answer: "open" as const };
  const { user, calls } = await renderAt("/l", [
    answer(readMeeting, { ...meeting, may: { ...meeting.may, seeResponses: false, seeInternal: false } }),
    answer(readAgenda, {
      ...agenda,
      items: item ? [{ ...item, part: "internal", number: "N2", startsAt: "2027-01-12T17:20:00.000Z" }] : [],
    }),
    answer(readResponses, { seats: [own], groups: [], quorum: null }),
    ...openLink(),
  ]);

  expect(await screen.findByText("N2. Begrüßung")).toBeTruthy();
  expect(screen.getByText("18:20")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Wer eingeladen ist" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Ja" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "POST")).toBe(true));
});
