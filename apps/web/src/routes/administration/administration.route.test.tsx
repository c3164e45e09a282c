import {
  type AdministeredPerson,
  appointAdministrator,
  listAdministeredPersons,
  listChanges,
  listUndeliveredMails,
  lockPerson,
  readJobs,
  readSecurity,
  retryMail,
  withdrawAdministrator,
} from "@runde-tische/contracts/administration";
import { readMe } from "@runde-tische/contracts/me";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, refuse } from "../../testing/answers.ts";
import { axeFindings } from "../../testing/axe.ts";
import { me } from "../../testing/me.ts";
import { renderAt } from "../../testing/render-at.tsx";

const admin = answer(readMe, me({ isPlatformAdmin: true, hasSecondFactor: true, isSecondFactorShown: true }));
const id = (last: number) => `0193a0c0-0000-7000-8000-0000000000${last}`;

const person: AdministeredPerson = {
  id: id(10),
  name: "Petra Beispiel",
  mail: "petra@stadt.example",
  isMailVerified: true,
  hasSecondFactor: false,
  isPlatformAdmin: false,
  locked: null,
  sessions: 2,
  municipalities: [{ ars: "09780", name: "Oberallgäu" }],
  tables: [],
  organizations: [],
};

const jobs = { mails: { waiting: 0, oldestAt: null, triedInVain: 0, refused: 2 }, queues: [] };

test("the index says where something waits or failed", async () => {
  await renderAt("/verwaltung", [
    admin,
    answer(readJobs, jobs),
    answer(listOrganizations, { items: [], nextCursor: null }),
    answer(readSecurity, {
      checkedAt: "2026-11-01T10:00:00.000Z",
      checks: [{ id: "backup", state: "bad", value: null }],
    }),
  ]);

  expect(await screen.findByText("2 gescheitert")).toBeTruthy();
  expect(await screen.findByText("1 Mangel")).toBeTruthy();
  expect(await axeFindings(screen.getByRole("main"))).toEqual([]);
});

test("for everybody else there is no administration", async () => {
  await renderAt("/verwaltung", [answer(readMe, me()), refuse(readJobs, "not-found")]);

  expect(await screen.findByRole("heading", { level: 1, name: "Nicht gefunden oder nicht sichtbar" })).toBeTruthy();
});

test("somebody becomes administrator after a question that says what it means", async () => {
  const { user, calls } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, { items: [person], nextCursor: null }),
    answer(appointAdministrator, null),
  ]);

  await user.click(await screen.findByRole("button", { name: "Petra Beispiel zur Administration machen" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Petra Beispiel zur Administration machen?" });
  await user.click(within(dialog).getByRole("button", { name: "Zur Administration machen" }));

  expect(await screen.findByText("Petra Beispiel gehört jetzt zur Administration.")).toBeTruthy();
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ personId: person.id });
});

test("that the last administrator stays is said in the dialog", async () => {
  const { user } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, { items: [{ ...person, isPlatformAdmin: true }], nextCursor: null }),
    refuse(withdrawAdministrator, "last-administrator"),
  ]);

  await user.click(await screen.findByRole("button", { name: "Petra Beispiel die Administration entziehen" }));
  const dialog = await screen.findByRole("alertdialog");
  await user.click(within(dialog).getByRole("button", { name: "Administration entziehen" }));

  expect((await within(dialog).findByRole("alert")).textContent).toMatch(/letzte Konto der Administration/);
});

test("an account is locked with a reason, never one's own", async () => {
  const own = { ...person, id: me().personId, name: "Ich Selbst" };
  const { user, calls } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, { items: [person, own], nextCursor: null }),
    answer(lockPerson, null),
  ]);

  await user.click(await screen.findByRole("button", { name: "Konto sperren: Petra Beispiel" }));
  expect(screen.queryByRole("button", { name: "Konto sperren: Ich Selbst" })).toBeNull();
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox"), "Rechner gestohlen");
  await user.click(within(dialog).getByRole("button", { name: "Konto sperren" }));

  expect(await screen.findByText("Das Konto von Petra Beispiel ist gesperrt.")).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Petra Beispiel"));
  expect(calls.find(({ method }) => method === "POST")?.body).toEqual({ reason: "Rechner gestohlen" });
});

test("a refused mail tells the server's words and is sent again", async () => {
  const mail = {
    kind: "meeting.invitation",
    state: "refused",
    attempts: 16,
    queuedAt: "2026-11-01T10:00:00.000Z",
    nextTryAt: null,
    answer: "550 … user unknown",
    mayRetry: true,
  } as const;
  const { user, calls } = await renderAt("/verwaltung/mails", [
    admin,
    answer(listUndeliveredMails, { items: [{ ...mail, id: id(20) }], nextCursor: null }),
    answer(retryMail, null),
  ]);

  expect(await screen.findByText("550 … user unknown")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Noch einmal senden: Einladung zur Sitzung/ }));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Noch einmal senden" }));

  expect(await screen.findByText("Die Mail wird noch einmal gesendet.")).toBeTruthy();
  expect(calls.some(({ path }) => path.endsWith(`/${id(20)}/retry`))).toBe(true);
});

test("the log names former members and closed tables by neither name, and is narrowed down by a press", async () => {
  const asked: string[] = [];
  const { user } = await renderAt("/verwaltung/protokoll", [
    admin,
    answer(listChanges, ({ url }) => {
      asked.push(url.search);
      const change = {
        id: id(30),
        at: "2026-11-01T10:00:00.000Z",
        kind: "task.changed",
        subjectId: id(31),
        fields: ["title"],
        subject: null,
        actorKind: "person",
        actorId: id(32),
        actor: null,
        table: { id: id(33), title: null },
        organization: null,
      } as const;
      return { items: [{ ...change, fields: [...change.fields] }], nextCursor: null };
    }),
  ]);

  expect(await screen.findByRole("rowheader", { name: /Aufgabe geändert/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Nur Einträge zu Geschlossener Runder Tisch" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Nur Einträge zu Ehemaliges Mitglied" }));

  expect(await screen.findByText(/Sie sehen nur Einträge/)).toBeTruthy();
  expect(asked.at(-1)).toContain(`about=${id(32)}`);
  const file = screen.getByRole("link", { name: "Als Tabelle speichern (CSV)" }).getAttribute("href");
  expect(file).toMatch(new RegExp(`/administration/changes\\.csv\\?about=${id(32)}&language=de$`));
  expect(screen.getByText(/höchstens die neuesten 10\.000 Einträge/)).toBeTruthy();
});

test("days that there are not narrow nothing down", async () => {
  const { calls } = await renderAt("/verwaltung/protokoll?von=2026-02-30&bis=0000-01-01&was=seat", [
    admin,
    answer(listChanges, { items: [], nextCursor: null }),
  ]);

  expect(await screen.findByText("Dazu gibt es keinen Eintrag")).toBeTruthy();
  expect(calls.filter(({ path }) => path.includes("/administration/changes"))).not.toEqual([]);
});

test("whoever searches by Enter stays in the field, and hears how many were found", async () => {
  const { user } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, ({ url }) => ({
      items: url.searchParams.has("q") ? [person] : [person, { ...person, id: id(11) }],
      nextCursor: null,
    })),
  ]);
  await screen.findByText("2 Konten");

  await user.type(screen.getByRole("searchbox", { name: "Name oder Mailadresse" }), "Petra{Enter}");

  expect((await screen.findByText("Ein Konto")).getAttribute("role")).toBe("status");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Name oder Mailadresse" }));
});

test("without a reason the focus goes where it is missing", async () => {
  const { user } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, { items: [person], nextCursor: null }),
  ]);
  await user.click(await screen.findByRole("button", { name: "Konto sperren: Petra Beispiel" }));

  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Konto sperren" }));

  expect(document.activeElement).toBe(
    within(dialog).getByRole("textbox", { description: /Bitte nennen Sie einen Grund/ }),
  );
});

test("a day is typed to its end before it narrows the log down, and who lifts that keeps the focus", async () => {
  const asked: string[] = [];
  const { user } = await renderAt("/verwaltung/protokoll", [
    admin,
    answer(listChanges, ({ url }) => {
      asked.push(url.searchParams.get("from") ?? "");
      return { items: [], nextCursor: null };
    }),
  ]);
  await screen.findByText("Noch keine Einträge");

  await user.click(within(screen.getByRole("group", { name: "Von" })).getByRole("spinbutton", { name: /Tag/ }));
  await user.keyboard("01112026");
  await screen.findByText("Dazu gibt es keinen Eintrag");
  await user.click(screen.getByRole("button", { name: "Eingrenzung aufheben" }));

  expect(new Set(asked)).toEqual(new Set(["", "2026-10-31T23:00:00.000Z"]));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: /Was/ }));
});

test("after the last page of a list the focus stays at its end", async () => {
  const { user } = await renderAt("/verwaltung/personen", [
    admin,
    answer(listAdministeredPersons, ({ url }) =>
      url.searchParams.has("cursor")
        ? { items: [{ ...person, id: id(11) }], nextCursor: null }
        : { items: [person], nextCursor: "next" },
    ),
  ]);

  await user.click(await screen.findByRole("button", { name: "Weitere anzeigen" }));

  await waitFor(() => expect(document.activeElement?.textContent).toBe("Das waren alle."));
});
