import { readEntryLetters, recordEntryLetters } from "@runde-tische/contracts/entry-letters";
import { readMe } from "@runde-tische/contracts/me";
import {
  addMembership,
  changeMembership,
  endMembership,
  listMemberships,
  readUpkeep,
  recordTold,
} from "@runde-tische/contracts/memberships";
import { decideOrganization, listJoinRequests, readOrganization } from "@runde-tische/contracts/organizations";
import { endSeatHolding, fillSeat, listOrganizationSeats, type OrganizationSeat } from "@runde-tische/contracts/seats";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { paths } from "../../app/paths.ts";
import { type Answer, answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { caritas, elena, me } from "../../testing/organizations.ts";
import { renderAt } from "../../testing/render-at.tsx";

const seat: OrganizationSeat = {
  id: "0193a0c0-0000-7000-8000-0000000000b1",
  group: "welfare",
  role: "member",
  hasVote: true,
  organization: { id: caritas.id, name: caritas.name, shortName: caritas.shortName },
  holdings: [],
  validFrom: "2026-01-01",
  validTo: null,
  version: 1,
  may: { manage: false, fill: true },
  table: { id: "0193a0c0-0000-7000-8000-0000000000a1", title: "Runder Tisch Integration" },
};

const answers = [
  answer(readMe, me),
  answer(readOrganization, caritas),
  answer(listMemberships, { items: [elena], nextCursor: null }),
  answer(readUpkeep, { total: 1, unconfirmed: 0, untold: 0, unreachable: 0, withdrawn: 0 }),
  answer(listJoinRequests, { items: [] }),
  answer(listOrganizationSeats, { items: [seat] }),
];
const url = paths.organization(caritas.id);

const ownMembership = {
  id: "0193a0c0-0000-7000-8000-0000000000c1",
  organizationId: caritas.id,
  organization: caritas.name,
  status: "active" as const,
  role: "admin" as const,
};

test("shows members, seats and how to reach the organization", async () => {
  await renderAt(url, answers);

  expect(await screen.findByText("Elena Popescu")).toBeTruthy();
  expect(screen.getByRole("link", { name: "elena@caritas.example" }).getAttribute("href")).toBe(
    "mailto:elena@caritas.example",
  );
  expect(screen.getByRole("link", { name: "03699 1000" }).getAttribute("href")).toBe("tel:+4936991000");
  expect(await screen.findByText("Noch niemand delegiert")).toBeTruthy();
  const imprint = screen.getByRole("link", { name: "Impressum" });
  expect(imprint.getAttribute("href")).toBe(paths.legalText(caritas.municipality.ars, "impressum"));
  expect(await axeFindings()).toEqual([]);
});

test("the office finds whom nobody told of their entry, and records it; the focus stays on the page", async () => {
  const upkeep = { toldAt: null, askedAt: null, withdrawnAt: null, isReachable: false };
  const untold = { ...elena, confirmedAt: null, upkeep };
  const { user, router } = await renderAt(url, [
    answer(listMemberships, { items: [untold], nextCursor: null }),
    answer(readUpkeep, { total: 40, unconfirmed: 0, untold: 1, unreachable: 1, withdrawn: 0 }),
    answer(recordTold, { ...untold, upkeep: { ...upkeep, toldAt: "2026-11-02T12:00:00Z" } }),
    ...answers,
  ]);

  await user.click(await screen.findByRole("link", { name: "1 Person weiß noch nicht von ihrem Eintrag" }));
  expect(await screen.findByRole("link", { name: "Alle 40 Mitglieder zeigen" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: /unbestätigt/ })).toBeNull();
  await user.click(await screen.findByRole("button", { name: "Heute persönlich oder auf Papier informiert" }));

  await waitFor(() => expect(document.activeElement?.textContent).toBe("Mitglieder"));
  expect(router.state.location.search).toBe("?eintraege=nicht-informiert");
  expect(await axeFindings()).toEqual([]);
});

test("the office prints letters to those without mail, and records on which day they got them", async () => {
  const membershipId = elena.id;
  let letters = { items: [{ membershipId, name: "Elena Popescu", address: null as string[] | null }], total: 1 };
  const { user, calls } = await renderAt(`${url}?eintraege=nicht-informiert`, [
    answer(readMe, { ...me, memberships: [ownMembership] }),
    answer(readUpkeep, { total: 40, unconfirmed: 0, untold: 1, unreachable: 1, withdrawn: 0 }),
    answer(readEntryLetters, () => letters),
    answer(recordEntryLetters, () => {
      letters = { items: [], total: 0 };
      return letters;
    }),
    ...answers,
  ]);

  const print = await screen.findByRole("link", { name: "Einen Brief drucken (PDF)" });
  expect(print.getAttribute("href")).toBe(`/api/v1/organizations/${caritas.id}/entry-letters.pdf`);
  expect(screen.getByText(/Auf einem Brief steht keine Anschrift/)).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  const day = within(screen.getByRole("group", { name: "Übergeben oder verschickt am" }));
  const year = day.getByRole("spinbutton", { name: /Jahr/ });
  await user.click(year);
  await user.keyboard("{ArrowUp}");
  await user.click(screen.getByRole("button", { name: "Eine Person als informiert vermerken" }));
  expect(screen.getByText(/der nicht in der Zukunft liegt/)).toBeTruthy();
  await user.click(year);
  await user.keyboard("{ArrowDown}");
  await user.click(screen.getByRole("button", { name: "Eine Person als informiert vermerken" }));

  expect(await screen.findByText("Eine Person ist als informiert vermerkt.")).toBeTruthy();
  const toldOn = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Berlin" }).format(new Date());
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ membershipIds: [membershipId], toldOn });
  expect(document.activeElement?.textContent).toBe("Mitglieder");
});

test("a member is added with responsibilities and contacts, each with its visibility", {
  timeout: 20_000,
}, async () => {
  const { user, calls } = await renderAt(url, [...answers, answer(addMembership, elena)]);

  await user.click(await screen.findByRole("button", { name: "Mitglied hinzufügen" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByRole("textbox", { name: "Name" }), "Elena Popescu");
  await user.type(dialog.getByRole("textbox", { name: "Funktion" }), "Beratung");
  await user.click(dialog.getByRole("button", { name: "Zuständigkeit hinzufügen" }));
  await user.type(dialog.getByRole("textbox", { name: "Thema" }), "Jugend");
  await user.click(dialog.getByRole("button", { name: "Mailadresse" }));
  const mail = dialog.getByRole("textbox", { name: "Mailadresse" });
  await user.type(mail, "keine Adresse");
  await user.click(dialog.getByRole("button", { name: "Hinzufügen" }));

  expect(await dialog.findByText(/vollständige Mailadresse/)).toBeTruthy();
  await user.clear(mail);
  await user.type(mail, "elena@caritas.example");
  await user.click(dialog.getByRole("button", { name: "Hinzufügen" }));

  expect(await screen.findByText("Elena Popescu ist hinzugefügt.")).toBeTruthy();
  expect(calls.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([
    {
      name: "Elena Popescu",
      function: "Beratung",
      role: "member",
      contacts: [{ kind: "mail", value: "elena@caritas.example", visibility: "network" }],
      responsibilities: [{ topic: "Jugend", ars: null, note: null }],
    },
  ]);
});

const openMenu = async (user: Awaited<ReturnType<typeof renderAt>>["user"], entry: string) => {
  await user.click(await screen.findByRole("button", { name: "Aktionen für Elena Popescu" }));
  await user.click(await screen.findByRole("menuitem", { name: entry }));
};

test("a change sends only what changed", async () => {
  const { user, calls } = await renderAt(url, [...answers, answer(changeMembership, elena)]);

  await openMenu(user, "Bearbeiten");
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("checkbox", { name: /Darf die Organisation verwalten/ }));
  await user.click(dialog.getByRole("button", { name: "Speichern" }));

  await screen.findByRole("button", { name: "Aktionen für Elena Popescu" });
  expect(calls.find(({ method }) => method === "PATCH")?.body).toEqual({ role: "admin" });
});

test("the last admin cannot leave, and the dialog says why", async () => {
  const { user } = await renderAt(url, [...answers, refuse(endMembership, "last-admin")]);

  await openMenu(user, "Mitgliedschaft beenden");
  const dialog = within(await screen.findByRole("alertdialog", { name: /beenden\?/ }));
  await user.click(dialog.getByRole("button", { name: "Mitgliedschaft beenden" }));

  expect(await dialog.findByText(/mindestens eine Person, die sie verwaltet/)).toBeTruthy();
});

test("a delegate is chosen among the members", async () => {
  const { user, calls } = await renderAt(url, [...answers, answer(fillSeat, seat)]);

  await user.click(await screen.findByRole("button", { name: /Delegierte Person wechseln/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Übernehmen" }));
  expect(await dialog.findByText("Bitte wählen Sie eine Person.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /Person/ }));
  await user.click(await screen.findByRole("option", { name: /Elena Popescu/ }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Übernehmen" }));

  expect(await screen.findByText(/Elena Popescu ist am Tisch Runder Tisch Integration delegiert/)).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({
    person: { id: elena.personId },
    role: "delegate",
    validFrom: null,
  });
});

test("a delegate is chosen among all members, however long the list is", async () => {
  const last = { ...elena, id: caritas.id, personId: seat.id, name: "Zoë Letzte" };
  const { user } = await renderAt(url, [
    answer(listMemberships, ({ url: { searchParams } }) =>
      searchParams.has("cursor") ? { items: [last], nextCursor: null } : { items: [elena], nextCursor: "next" },
    ),
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: /Delegierte Person wechseln/ }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(await dialog.findByRole("button", { name: /Person/ }));

  expect(await screen.findByRole("option", { name: /Zoë Letzte/ })).toBeTruthy();
});

test("members that could not be loaded are asked for again, and the keyboard goes on at their heading", async () => {
  const replies = [
    refuse(listMemberships, "sign-in-required"),
    answer(listMemberships, { items: [elena], nextCursor: null }),
  ];
  const { user } = await renderAt(url, [
    {
      ...answer(listMemberships, { items: [], nextCursor: null }),
      reply: (asked) => (replies.shift() as Answer).reply(asked),
    },
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: "Noch einmal versuchen" }));

  expect(await screen.findByText("Elena Popescu")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Mitglieder"));
});

test("the focus stays on the page when a member or a delegate is taken out of the list", async () => {
  const holding = {
    id: elena.id,
    personId: elena.personId,
    name: elena.name,
    function: elena.function,
    role: "delegate",
    validFrom: "2026-01-01",
    validTo: null,
  } as const;
  let [members, holdings] = [[elena], [holding] as OrganizationSeat["holdings"]];
  const { user } = await renderAt(url, [
    answer(listMemberships, () => ({ items: members, nextCursor: null })),
    answer(listOrganizationSeats, () => ({ items: [{ ...seat, holdings }] })),
    answer(endSeatHolding, () => {
      holdings = [];
      return null;
    }),
    answer(endMembership, () => {
      members = [];
      return null;
    }),
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: /^Beenden: Elena Popescu/ }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Runder Tisch Integration"));

  await openMenu(user, "Mitgliedschaft beenden");
  const dialog = within(await screen.findByRole("alertdialog", { name: /beenden\?/ }));
  await user.click(dialog.getByRole("button", { name: "Mitgliedschaft beenden" }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Mitglieder"));
});

test("a registration waits; whoever decides needs a reason to refuse", async () => {
  const pending = { ...caritas, status: "pending" as const, may: { ...caritas.may, decide: true } };
  const archived = { ...caritas, status: "archived" as const, decisionReason: "Doppelt angemeldet" };
  let stored: typeof caritas = pending;
  const { user } = await renderAt(url, [
    answer(readOrganization, () => stored),
    answer(decideOrganization, () => {
      stored = archived;
      return stored;
    }),
    ...answers,
  ]);

  await user.click(await screen.findByRole("button", { name: `Ablehnen: ${caritas.name}` }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Ablehnen" }));
  expect(await dialog.findByText("Bitte nennen Sie einen Grund.")).toBeTruthy();
  await user.type(dialog.getByRole("textbox", { name: "Begründung" }), "Doppelt angemeldet");
  await user.click(dialog.getByRole("button", { name: "Ablehnen" }));

  expect(await screen.findByText("Begründung der Koordination: Doppelt angemeldet")).toBeTruthy();
});
