import { readAgenda, readBacklog } from "@runde-tische/contracts/agenda-items";
import { listGuests } from "@runde-tische/contracts/guests";
import { readInvitations } from "@runde-tische/contracts/invitations";
import { cancelMeeting, publishMeeting, readMeeting } from "@runde-tische/contracts/meetings";
import { answerMeeting, readResponses } from "@runde-tische/contracts/responses";
import { readRoundTable } from "@runde-tische/contracts/round-tables";
import { listMeetingTasks } from "@runde-tische/contracts/tasks";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import {
  agenda,
  coordinating,
  invitations,
  item,
  meeting,
  meetingId,
  noTasks,
  recipient,
  responses,
  seat,
  stubEvents,
  table,
} from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

const url = `/sitzungen/${meetingId}`;

const forCoordinators = (change: Parameters<typeof meeting>[0] = {}, items = [item(1)]) => [
  answer(readMeeting, meeting({ may: coordinating, ...change })),
  answer(readAgenda, agenda(...items)),
  answer(readBacklog, { items: [] }),
  answer(listGuests, { items: [] }),
  answer(readResponses, responses(seat(1), seat(2, { answer: "accepted" }))),
  answer(readInvitations, invitations(recipient(1))),
  answer(readRoundTable, table),
  answer(listMeetingTasks, noTasks),
];

test("a reader sees when and where, and each item with its clock time", async () => {
  await renderAt(url, [
    answer(readMeeting, meeting()),
    answer(readAgenda, agenda(item(1, { durationMinutes: 10 }), item(2, { kind: "decision", presenter: "Jobcenter" }))),
  ]);

  expect(await screen.findByRole("heading", { level: 1, name: "5. Sitzung, Dienstag, 14. Januar 2127" })).toBeTruthy();
  expect(screen.getByText(/Rathaus, Sitzungssaal 2, stufenlos, Induktionsschleife/)).toBeTruthy();
  expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual(
    expect.arrayContaining(["17:001. Punkt 110 minBeratung", "17:102. Punkt 2Jobcenter · 30 minBeschluss"]),
  );
  expect(screen.getByText("Ende gegen 17:40 Uhr")).toBeTruthy();
  expect(screen.queryByRole("list", { name: "Weg der Sitzung" })).toBeNull();
  expect(screen.getByRole("link", { name: "Impressum" }).getAttribute("href")).toBe("/kommunen/16099/impressum");
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("the internal part stands after the public one with its own numbers, and an overrun is said", async () => {
  await renderAt(url, [
    answer(readMeeting, meeting({ durationMinutes: 45 })),
    answer(readAgenda, agenda(item(1), item(2, { part: "internal", title: "Nachbesetzung" }))),
  ]);

  const internal = await screen.findByRole("region", { name: "Nicht öffentlicher Teil" });
  expect(within(internal).getByText("N1. Nachbesetzung")).toBeTruthy();
  expect(screen.getByText("15 Minuten länger als geplant (bis 17:45 Uhr)")).toBeTruthy();
});

test("a cancelled meeting says so with its reason and offers no calendar entry", async () => {
  await renderAt(url, [
    answer(readMeeting, meeting({ state: "cancelled", cancelReason: "Der Saal ist gesperrt." })),
    answer(readAgenda, agenda(item(1))),
  ]);

  expect(await screen.findByText("Diese Sitzung fällt aus.")).toBeTruthy();
  expect(screen.getByText("Der Saal ist gesperrt.")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "In den Kalender" })).toBeNull();
});

test("a cancelled meeting promises no agenda and gives no tasks", async () => {
  stubEvents();
  const cancelled = { state: "cancelled" as const, invitedAt: null, cancelReason: "Der Saal ist gesperrt." };
  await renderAt(url, forCoordinators(cancelled, []));

  await screen.findByText("Diese Sitzung fällt aus.");
  await waitFor(() => expect(screen.queryByText("Wird geladen")).toBeNull());
  expect(screen.queryByText(/sobald eingeladen wurde/)).toBeNull();
  expect(screen.queryByRole("button", { name: "Neue Aufgabe" })).toBeNull();
});

test("a seat's holder answers and reads that it arrived", async () => {
  stubEvents();
  const own = seat(1, { isOwn: true });
  const { user, calls } = await renderAt(url, [
    answer(readMeeting, meeting({ may: { manage: false, answer: true, seeResponses: true, seeInternal: true } })),
    answer(readAgenda, agenda(item(1))),
    answer(readResponses, responses(own)),
    answer(answerMeeting, { ...own, answer: "accepted" }),
    answer(readRoundTable, table),
    answer(listMeetingTasks, noTasks),
  ]);

  await user.click(await screen.findByRole("button", { name: "Antwort senden" }));
  expect(await screen.findByText("Bitte wählen Sie eine Antwort.")).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Ja, ich komme" }));
  await user.type(screen.getByRole("textbox", { name: /Bemerkung/ }), "mit dem Rad");
  await user.click(screen.getByRole("button", { name: "Antwort senden" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
      seatId: own.seatId,
      answer: "yes",
      comment: "mit dem Rad",
    }),
  );
});

test("a draft leads its coordinator to publishing the date", async () => {
  stubEvents();
  const draft = { publishedAt: null, invitedAt: null, number: null };
  const { user, calls } = await renderAt(url, [
    ...forCoordinators(draft),
    answer(publishMeeting, meeting({ may: coordinating, invitedAt: null })),
  ]);

  await user.click(await screen.findByRole("button", { name: "Termin veröffentlichen" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Termin veröffentlichen?" });
  await user.click(within(dialog).getByRole("button", { name: "Termin veröffentlichen" }));

  await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/publication"))).toBe(true));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

test("a refused publication is said in its dialog", async () => {
  stubEvents();
  const { user } = await renderAt(url, [
    ...forCoordinators({ publishedAt: null, invitedAt: null }),
    refuse(publishMeeting, "meeting-over"),
  ]);

  await user.click(await screen.findByRole("button", { name: "Termin veröffentlichen" }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Termin veröffentlichen" }));

  expect((await within(dialog).findByRole("alert")).textContent).toContain("Diese Sitzung ist schon vorbei.");
});

test("the next step follows the path: agenda, invitation, answers", async () => {
  stubEvents();
  await renderAt(url, forCoordinators({ invitedAt: null }, []));
  expect(await screen.findByRole("button", { name: "Tagesordnung schreiben" })).toBeTruthy();
  expect(screen.getByText("Tagesordnung", { selector: "li[aria-current] *" })).toBeTruthy();
});

test("missing answers lead to the invitations, and the list can record one by phone", async () => {
  stubEvents();
  const { user, calls } = await renderAt(url, [...forCoordinators(), answer(answerMeeting, seat(1))]);

  expect(await screen.findByText("Eine Antwort fehlt noch.")).toBeTruthy();
  await user.click(screen.getByText("Alle Sitze und Antworten"));
  await user.click(await screen.findByRole("button", { name: "Antwort eintragen: Organisation 1" }));
  const dialog = await screen.findByRole("dialog", { name: "Antwort für Organisation 1 eintragen" });
  await user.click(within(dialog).getByRole("radio", { name: "Kommt" }));
  await user.click(within(dialog).getByRole("button", { name: "Antwort eintragen" }));

  await waitFor(() =>
    expect(calls.find(({ method }) => method === "POST")?.body).toMatchObject({
      personId: seat(1).persons[0]?.personId,
      answer: "yes",
    }),
  );
});

test("an answer that came by phone is told apart, with and without a comment", async () => {
  stubEvents();
  const answeredBy = (index: number, channel: "recorded" | "link", comment: string | null = null) => {
    const [person] = seat(index).persons;
    const persons = person ? [{ ...person, answer: "yes" as const, channel, comment }] : [];
    return seat(index, { answer: "accepted", persons });
  };
  await renderAt(url, [
    answer(readResponses, responses(answeredBy(1, "recorded"), answeredBy(2, "link", "Komme später"))),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
  ]);

  await screen.findByText("Alle Sitze und Antworten");
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines.find((line) => line?.startsWith("Organisation 1"))).toContain("(telefonisch)");
  expect(lines.find((line) => line?.startsWith("Organisation 2"))).not.toContain("telefonisch");
});

test("what somebody said before is not lost when their new answer is recorded", async () => {
  stubEvents();
  const [person] = seat(1).persons;
  const said = seat(1, { persons: person ? [{ ...person, answer: "maybe", comment: "mit dem Rad" }] : [] });
  const { user, calls } = await renderAt(url, [
    answer(readResponses, responses(said)),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
    answer(answerMeeting, said),
  ]);

  await user.click(await screen.findByText("Alle Sitze und Antworten"));
  await user.click(await screen.findByRole("button", { name: "Antwort eintragen: Organisation 1" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByDisplayValue("mit dem Rad")).toBeTruthy();
  await user.click(within(dialog).getByRole("radio", { name: "Kommt" }));
  await user.click(within(dialog).getByRole("button", { name: "Antwort eintragen" }));

  await waitFor(() => expect(calls.find(({ method }) => method === "POST")?.body).not.toHaveProperty("comment"));
});

test("cancelling needs a reason", async () => {
  stubEvents();
  const { user, calls } = await renderAt(url, [
    ...forCoordinators(),
    answer(cancelMeeting, meeting({ state: "cancelled", cancelReason: "Sturm" })),
  ]);

  await user.click(await screen.findByRole("button", { name: "Mehr" }));
  await user.click(await screen.findByRole("menuitem", { name: "Sitzung absagen" }));
  const dialog = await screen.findByRole("dialog", { name: "Sitzung absagen?" });
  await user.click(within(dialog).getByRole("button", { name: "Sitzung absagen" }));
  expect(await within(dialog).findByText("Bitte nennen Sie einen Grund.")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox", { name: "Begründung" }), "Sturm");
  await user.click(within(dialog).getByRole("button", { name: "Sitzung absagen" }));

  await waitFor(() => expect(calls.some(({ body }) => JSON.stringify(body) === '{"reason":"Sturm"}')).toBe(true));
});

test("the invited of a cancelled meeting can still be written to", async () => {
  stubEvents();
  const { user } = await renderAt(url, [
    ...forCoordinators({ state: "cancelled", cancelReason: "Sturm", invitedAt: "2030-12-01T08:00:00.000Z" }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Mehr" }));

  expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual([
    "Einladungen",
    "Nachricht an Eingeladene",
    "Diese Seite drucken",
  ]);
});

test("an answer that comes in shows at once, also after the connection was lost", async () => {
  const events = stubEvents();
  let current = responses(seat(1), seat(2));
  await renderAt(url, [
    answer(readResponses, () => current),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
  ]);
  await screen.findByRole("img", { name: /0 von 2 Sitzen/ });

  current = responses(seat(1, { answer: "accepted" }), seat(2));
  events.say("changed");
  expect(await screen.findByRole("img", { name: /1 von 2 Sitzen/ })).toBeTruthy();

  current = responses(seat(1, { answer: "accepted" }), seat(2, { answer: "accepted" }));
  events.say("error");
  events.say("open");
  expect(await screen.findByRole("img", { name: /2 von 2 Sitzen/ })).toBeTruthy();
});

test("an answer that came in while the page began to follow shows too", async () => {
  const events = stubEvents();
  let current = responses(seat(1), seat(2));
  await renderAt(url, [
    answer(readResponses, () => current),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
  ]);
  await screen.findByRole("img", { name: /0 von 2 Sitzen/ });

  current = responses(seat(1, { answer: "accepted" }), seat(2));
  events.say("open");

  expect(await screen.findByRole("img", { name: /1 von 2 Sitzen/ })).toBeTruthy();
});

test("a tab in the background follows nothing, and reads what it missed when it is shown again", async () => {
  const events = stubEvents();
  const shown = vi.spyOn(document, "hidden", "get").mockReturnValue(false);
  const turn = (isHidden: boolean) => {
    shown.mockReturnValue(isHidden);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  let current = responses(seat(1), seat(2));
  await renderAt(url, [
    answer(readResponses, () => current),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
  ]);
  await screen.findByRole("img", { name: /0 von 2 Sitzen/ });

  turn(true);
  expect(events.count()).toBe(0);
  current = responses(seat(1, { answer: "accepted" }), seat(2));
  turn(false);

  expect(await screen.findByRole("img", { name: /1 von 2 Sitzen/ })).toBeTruthy();
  expect(events.count()).toBe(1);
  shown.mockRestore();
});

test("at a table that waits for its municipality nothing is offered that would be refused", async () => {
  stubEvents();
  await renderAt(url, [
    answer(readRoundTable, { ...table, status: "proposed" }),
    ...forCoordinators({ publishedAt: null, invitedAt: null, number: null }),
  ]);

  expect(await screen.findByText("Die Kommune hat den Tisch noch nicht bestätigt.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Termin veröffentlichen" })).toBeNull();
});

test("after an answer that is no stream, as from a proxy, the stream is tried again and what was missed is read", async () => {
  const events = stubEvents();
  let current = responses(seat(1), seat(2));
  await renderAt(url, [
    answer(readResponses, () => current),
    ...forCoordinators().filter(({ path }) => !path.endsWith("/responses")),
  ]);
  await screen.findByRole("img", { name: /0 von 2 Sitzen/ });

  vi.useFakeTimers({ shouldAdvanceTime: true });
  events.refuse();
  current = responses(seat(1, { answer: "accepted" }), seat(2));
  await vi.advanceTimersByTimeAsync(3000);
  events.say("open");
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();

  expect(await screen.findByRole("img", { name: /1 von 2 Sitzen/ })).toBeTruthy();
});
