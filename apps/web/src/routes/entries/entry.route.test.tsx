import { changeEntry, type Entry, openEntry, readEntry, readEntrySession } from "@runde-tische/contracts/entries";
import { readMe } from "@runde-tische/contracts/me";
import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

const entry: Entry = {
  membershipId: "0193a0c0-0000-7000-8000-0000000000d1",
  name: "Elena Popescu",
  language: "de",
  function: "Jugendmigrationsdienst",
  organization: {
    id: "0193a0c0-0000-7000-8000-0000000000d2",
    name: "Caritasverband Musterland",
    address: "Domplatz 1, 98999 Musterstadt",
    mail: "info@caritas.example",
    phone: null,
    dataProtectionContact: null,
    legalRegime: "kdg",
    isAuthority: false,
  },
  places: ["Landkreis Musterland"],
  contacts: [{ kind: "phone", value: "03699 2026", visibility: "network" }],
  responsibilities: [],
  source: { kind: "imported", at: "2026-10-01T09:00:00Z" },
  confirmedAt: null,
  unconfirmedSince: null,
  withdrawnAt: null,
  hasAccount: false,
  seats: [],
  canBeErased: true,
  version: 1,
};
const none = refuse(readEntrySession, "not-found");

test("the mailed link opens by a press and names the law of the organization that entered the person", async () => {
  const { user, router } = await renderAt("/eintrag#geheim", [
    answer(openEntry, entry),
    answer(readEntrySession, { membershipId: entry.membershipId }),
    answer(readEntry, entry),
  ]);

  await user.click(await screen.findByRole("button", { name: "Eintrag öffnen" }));

  expect(await screen.findByText("Elena Popescu, Jugendmigrationsdienst")).toBeTruthy();
  await waitFor(() => expect(router.state.location.hash).toBe(""));
  expect(screen.getByText(/hat die Angaben am 1. Oktober 2026 aus einer eigenen Liste übernommen/)).toBeTruthy();
  for (const article of ["§ 6 Abs. 1 Buchst. g KDG", "§ 17 KDG", "§ 48 KDG"])
    expect(screen.getByText((text) => text.includes(article))).toBeTruthy();
  expect(screen.getByRole("link", { name: "info@caritas.example" }).getAttribute("href")).toBe(
    "mailto:info@caritas.example",
  );
  expect(await axeFindings()).toEqual([]);
});

test("a link that has ended says how else to get there, and leaves the focus on the page", async () => {
  const { user } = await renderAt("/eintrag#geheim", [refuse(openEntry, "not-found"), none]);

  await user.click(await screen.findByRole("button", { name: "Eintrag öffnen" }));

  expect(await screen.findByText("Dieser Link gilt nicht mehr")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Zum Konto" }).getAttribute("href")).toBe("/konto");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
});

test("a number that is taken out leaves the focus on the heading above it", async () => {
  let shown = entry;
  const { user } = await renderAt("/eintrag", [
    answer(readEntrySession, { membershipId: entry.membershipId }),
    answer(readEntry, () => shown),
    answer(changeEntry, () => {
      shown = { ...entry, contacts: [], version: 2 };
      return shown;
    }),
  ]);

  await user.click(await screen.findByRole("button", { name: "Telefon herausnehmen" }));

  expect(await screen.findByText("03699 2026 ist gelöscht.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Kontakt" })));
});

test("whoever is signed in reaches their entries without a link", async () => {
  const membership = { id: entry.membershipId, organizationId: entry.organization.id, role: "member" as const };
  const memberships = [{ ...membership, organization: "Caritasverband Musterland", status: "active" as const }];
  await renderAt("/eintrag", [answer(readMe, me({ memberships })), none, answer(readEntry, entry)]);

  const link = await screen.findByRole("link", { name: "Caritasverband Musterland" });
  expect(link.getAttribute("href")).toBe(`/eintrag/${entry.membershipId}`);
});
