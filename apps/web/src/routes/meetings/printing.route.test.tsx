import { type Letter, prepareLetters, readLetters, recordPosting } from "@runde-tische/contracts/letters";
import { readMeeting } from "@runde-tische/contracts/meetings";
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { type Answer, answer } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { coordinating, idOf, meeting, meetingId, stubEvents } from "../../testing/meetings.ts";
import { renderAt } from "../../testing/render-at.tsx";

vi.setConfig({ testTimeout: 20_000 });

const at = "2126-12-20T08:00:00.000Z";
const sender = { name: "Stadt Muster", address: [], phone: "0123 456" };

const letter = (index: number, change: Partial<Letter> = {}): Letter => ({
  linkId: idOf(6, index),
  personId: idOf(5, index),
  name: `Person ${index}`,
  seat: "Nähstube",
  role: "delegate",
  address: ["Nähstube", `Person ${index}`, "Lindenstraße 7", "09999 Übersee"],
  preparedAt: null,
  postedAt: null,
  ...change,
});

beforeEach(() => {
  stubEvents();
});

const managed = answer(readMeeting, meeting({ may: coordinating }));
const render = (...answers: Answer[]) => renderAt(`/sitzungen/${meetingId}/drucken`, [managed, ...answers]);

test("one reads who gets a letter and whose address is missing, makes the letters and prints them", async () => {
  const letters = [letter(1), letter(2, { address: null })];
  const { user } = await render(
    answer(readLetters, { items: letters, sender }),
    answer(prepareLetters, { items: letters.map((one) => ({ ...one, preparedAt: at })), sender }),
  );

  const table = await screen.findByRole("table", { name: "Wer einen Brief bekommt" });
  expect(within(table).getByText("Lindenstraße 7")).toBeTruthy();
  expect(within(table).getByText("Anschrift fehlt")).toBeTruthy();
  expect(screen.getByText("Eine Anschrift fehlt")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
  await user.click(screen.getByRole("button", { name: "2 Briefe erstellen" }));

  const print = await screen.findByRole("link", { name: "2 Briefe drucken (PDF)" });
  expect(print.getAttribute("href")).toBe(`/api/v1/meetings/${meetingId}/letters.pdf`);
  const one = screen.getByRole("link", { name: "Brief als PDF: Person 2" });
  expect(one.getAttribute("href")).toContain(`linkId=${idOf(6, 2)}`);
});

test("a letter that went by post is noted, and the agenda, the list and the cards can be fetched", async () => {
  const prepared = letter(1, { preparedAt: at });
  const { user } = await render(
    answer(readLetters, { items: [prepared], sender }),
    answer(recordPosting, { items: [{ ...prepared, postedAt: at }], sender }),
  );

  await user.click(await screen.findByRole("button", { name: "Als versandt vermerken: Person 1" }));
  expect(await screen.findByText(/^versandt am/)).toBeTruthy();
  const hrefs = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  for (const file of [
    "agenda.pdf?language=de&part=public",
    "signatures.pdf?language=de",
    "name-cards.pdf?language=de&who=all",
  ])
    expect(hrefs).toContain(`/api/v1/meetings/${meetingId}/${file}`);
});
