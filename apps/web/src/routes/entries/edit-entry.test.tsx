import { changeEntry, type Entry, readEntry, readEntrySession } from "@runde-tische/contracts/entries";
import { readMe } from "@runde-tische/contracts/me";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { paths } from "../../app/paths.ts";
import { answer, refuse } from "../../testing/answers.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";
import { testId } from "../../testing/table-answers.ts";

const entry: Entry = {
  membershipId: testId(1),
  name: "Elena Popescu",
  language: "de",
  function: "Beratung",
  organization: {
    id: testId(2),
    name: "Caritasverband Musterland",
    address: null,
    mail: "info@caritas.example",
    phone: null,
    dataProtectionContact: null,
    legalRegime: "kdg",
    isAuthority: false,
  },
  places: ["Landkreis Musterland"],
  contacts: [{ kind: "phone", value: "03699 2026", visibility: "network" }],
  responsibilities: [{ topic: "Wohnen", ars: null, note: null, area: null }],
  source: { kind: "imported", at: "2026-10-01T09:00:00Z" },
  confirmedAt: null,
  unconfirmedSince: null,
  withdrawnAt: null,
  hasAccount: false,
  seats: [],
  canBeErased: true,
  version: 1,
};

test.each([
  { changed: "something else", theirs: { function: "Leitung" }, isAsked: false },
  {
    changed: "the same",
    theirs: { contacts: [{ ...entry.contacts[0], value: "03699 4711" }] as Entry["contacts"] },
    isAsked: true,
  },
])("whose entry was changed meanwhile saves on top of it, asked where it is $changed", async ({ theirs, isAsked }) => {
  let stored = entry;
  const sent: unknown[] = [];
  const { user } = await renderAt(paths.ownEntry(entry.membershipId), [
    answer(readMe, me()),
    refuse(readEntrySession, "not-found"),
    answer(readEntry, () => stored),
    {
      ...answer(changeEntry, entry),
      reply: (asked) => {
        sent.push([asked.headers.get("if-match"), asked.body]);
        const isStale = asked.headers.get("if-match") !== `"${stored.version}"`;
        return (isStale ? refuse(changeEntry, "stale") : answer(changeEntry, stored)).reply(asked);
      },
    },
  ]);
  await user.click(await screen.findByRole("button", { name: "Berichtigen" }));
  const dialog = within(await screen.findByRole("dialog"));
  const phone = dialog.getByDisplayValue("03699 2026");
  await user.clear(phone);
  await user.type(phone, "03699 1000");
  stored = { ...entry, ...theirs, version: 2 };
  await user.click(dialog.getByRole("button", { name: "Speichern" }));
  if (isAsked) {
    expect(await dialog.findByText(/03699 4711/)).toBeTruthy();
    expect(dialog.getByText(/03699 1000/)).toBeTruthy();
    await user.click(dialog.getByRole("button", { name: "Auswahl speichern" }));
  }

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const mine = { contacts: [{ kind: "phone", value: "03699 1000", visibility: "network" }] };
  expect(sent).toEqual([
    ['"1"', mine],
    ['"2"', mine],
  ]);
});
