import { changeGuest } from "@runde-tische/contracts/guests";
import { sendInvitations } from "@runde-tische/contracts/invitations";
import { expect } from "vitest";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createPerson } from "../../demo/persons.factory.ts";
import { createSeat, createSeatHolding } from "../../demo/seats.factory.ts";
import { sendKept } from "../../testing/send-kept.ts";
import { test } from "../../testing/test.ts";

const ITEMS = [
  ["Wohnen", "public"],
  ["Arbeit", "public"],
  ["Personalie", "internal"],
  ["Vertrag", "internal"],
] as const;

test("a guest is told which items to come for and when, never what is internal", async ({
  harness,
  coordinator,
  table,
}) => {
  const { db } = harness;
  const startsAt = new Date(Date.UTC(harness.clock.now().getUTCFullYear() + 1, 5, 10, 15));
  const { id: meetingId } = await createMeeting(db, { tableId: table.id, startsAt, timeZone: "Europe/Berlin" });
  const ids = new Map<string, string>();
  for (const [title, part] of ITEMS)
    ids.set(title, (await createAgendaItem(db, { tableId: table.id, meetingId, title, part })).id);
  const invited = async (titles: string[], isInvitedToMeeting = false, language: "de" | "en" = "de") => {
    const { id: personId } = await createPerson(db, { mail: `${titles.length}-${language}@gast.example`, language });
    const { id: seatId } = await createSeat(db, { tableId: table.id, role: "guest", hasVote: false });
    await createSeatHolding(db, { seatId, personId });
    const agendaItems = titles.map((title) => ({ id: ids.get(title) ?? "", isInvited: true }));
    const params = { meetingId, seatId };
    await coordinator.call(changeGuest, { params, body: { isInvitedToMeeting, agendaItems } });
    return personId;
  };
  const guests = [
    await invited(["Arbeit", "Vertrag"]),
    await invited(["Arbeit", "Personalie", "Vertrag"], false, "en"),
    await invited(["Vertrag"], true),
    await invited([], true),
  ];

  await coordinator.call(sendInvitations, { params: { meetingId } });
  await sendKept(harness);

  const mails = await db.keptMail.findMany({ include: { mail: true }, where: { mail: { meetingId } } });
  const [items, english, all, plain] = guests.map((id) => mails.find(({ mail }) => mail.personId === id)?.text ?? "");
  expect(items).toContain("Bitte kommen Sie für diese.");
  expect(items).toContain("Ihre Punkte:\n  2. Arbeit (17:15, 15 Min.)\n  ein Punkt im nicht öffentlichen Teil:");
  expect(items).not.toContain("Wohnen");
  expect(english).toContain("Your items:\n  2. Arbeit (17:15, 15 min)\n  2 items in the internal part:");
  expect(all).toMatch(/Tagesordnung:\n {2}1\. Wohnen .*\n {2}2\. Arbeit .*\n\nIhre Punkte:\n {2}ein Punkt im nicht/);
  expect(plain).toContain("Tagesordnung:\n  1. Wohnen");
  expect(plain).not.toMatch(/Ihre Punkte|Bitte kommen/);
  expect(mails.map(({ text, html, calendar }) => text + html + calendar).join()).not.toMatch(/Vertrag|Personalie/);
});
