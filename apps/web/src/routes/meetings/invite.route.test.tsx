import { readInvitations, resendInvitation, sendInvitations } from "@runde-tische/contracts/invitations";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { type Answer, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { coordinating, idOf, invitations, meeting, meetingId, recipient, stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

// Whole pages, typed into key by key: slow where other work runs beside the tests.
vi.setConfig({ testTimeout: 20_000 });

const at = "2126-12-20T08:00:00.000Z";

beforeEach(() => {
  stubEvents();
});

const render = (...answers: Answer[]) => renderAt(`/sitzungen/${meetingId}/einladen`, answers);

const uninvited = answer(readMeeting, meeting({ may: coordinating, invitedAt: null, publishedAt: null }));

test("before sending one reads who gets what, the vacant seats and the missed notice period", async () => {
  await render(
    uninvited,
    answer(readInvitations, {
      ...invitations(recipient(1), recipient(2, { role: "deputy" }), recipient(3, { mail: null })),
      notice: { lastDay: "2026-11-20", isKept: false, noticeDays: 14 },
      vacantSeats: [{ seatId: idOf(4, 9), seat: "Migrationsbeirat" }],
    }),
  );

  const table = await screen.findByRole("table", { name: "Wer welche Einladung bekommt" });
  expect(within(table).getByRole("rowheader", { name: "Person 2 (Stellvertretung)" })).toBeTruthy();
  expect(within(table).getByText("ohne Mailadresse: Brief")).toBeTruthy();
  expect(screen.getByText("Die Frist ist nicht mehr gewahrt.")).toBeTruthy();
  expect(screen.getByText(/war der 20. November 2026 der letzte Tag/)).toBeTruthy();
  expect(screen.getByText("Migrationsbeirat")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("sending asks with the number of mails and shows afterwards what became of them", async () => {
  const sent = { linkId: idOf(6), status: "queued", error: null, at } as const;
  const { user } = await render(
    uninvited,
    answer(readInvitations, invitations(recipient(1), recipient(2), recipient(3, { mail: null }))),
    answer(sendInvitations, invitations(recipient(1, { invitation: sent }), recipient(2, { invitation: sent }))),
  );

  await user.click(await screen.findByRole("button", { name: "2 Einladungen verschicken" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Jetzt einladen?" });
  expect(within(dialog).getByText("2 Mails gehen hinaus.")).toBeTruthy();
  expect(within(dialog).getByText("Eine Person hat keine Mailadresse und braucht einen Brief.")).toBeTruthy();
  await user.click(within(dialog).getByRole("button", { name: "2 Einladungen verschicken" }));

  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
});

test("a press that was not answered is repeated under the same key: nobody gets two mails", async () => {
  const keys: (string | null)[] = [];
  const down = refuse(sendInvitations, "overloaded");
  const send: Answer = {
    ...down,
    reply: (asked) => {
      keys.push(asked.headers.get("idempotency-key"));
      return down.reply(asked);
    },
  };
  const { user } = await render(uninvited, answer(readInvitations, invitations(recipient(1))), send);

  await user.click(await screen.findByRole("button", { name: "Eine Einladung verschicken" }));
  const dialog = await screen.findByRole("alertdialog");
  const confirm = within(dialog).getByRole("button", { name: "Eine Einladung verschicken" });
  await user.click(confirm);
  expect(await within(dialog).findByRole("alert")).toBeTruthy();
  await user.click(confirm);

  await waitFor(() => expect(keys.length).toBe(2));
  expect(new Set(keys).size).toBe(1);
});

test("a failed mail shows its reason and can be sent again", async () => {
  const failed = { linkId: idOf(6), status: "failed", error: "550 unbekannt", at } as const;
  const { user, calls } = await render(
    answer(readMeeting, meeting({ may: coordinating })),
    answer(readInvitations, invitations(recipient(1, { invitation: failed }))),
    answer(resendInvitation, null),
  );

  expect(await screen.findByText("nicht angekommen")).toBeTruthy();
  expect(screen.getByText("550 unbekannt")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Noch einmal schicken: Person 1, Organisation 1" }));

  expect(await screen.findByText(/geht noch einmal hinaus/)).toBeTruthy();
  expect(calls.some(({ path }) => path.endsWith(`/personal-links/${failed.linkId}/mails`))).toBe(true);
});

test("a table without anybody to invite says so and leads to the table", async () => {
  await render(uninvited, answer(readInvitations, invitations()));

  expect(await screen.findByText("Niemand kann eingeladen werden")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Zum Tisch" })).toBeTruthy();
});
