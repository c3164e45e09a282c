import { describe, expect } from "vitest";
import { createAgendaItem } from "../../../demo/agenda-items.factory.ts";
import { createInvitedTable } from "../../../testing/invited-table.ts";
import { openLink } from "../../../testing/open-link.ts";
import { getFile, getPdf } from "../../../testing/pdf.ts";
import { test } from "../../../testing/test.ts";

describe("the agenda as a PDF", () => {
  test("is an accessible document with numbers, times, presenters, place and access notes", async ({
    harness,
    table,
    visitor,
  }) => {
    const { meeting, seat } = await createInvitedTable(harness, table.id, {
      isInvited: true,
      startsAt: new Date("2031-01-14T16:00:00.000Z"),
      access: ["stepFree"],
      accessNote: "Aufzug im Innenhof",
      onlineUrl: "https://konferenz.example/raum",
    });
    const item = { tableId: table.id, meetingId: meeting.id, durationMinutes: 20 };
    await createAgendaItem(harness.db, { ...item, title: "Begrüßung", presenter: "Bürgermeisteramt" });
    await createAgendaItem(harness.db, {
      ...item,
      title: "Wohnen",
      presenterSeatId: seat.id,
      text: "**Ziel:**\n\n- Räume",
    });

    const pdf = await getPdf(visitor, `/meetings/${meeting.id}/agenda.pdf`);

    expect(pdf).toMatchObject({ isTagged: true, claimsUa: true, language: "de" });
    expect(pdf.title).toContain("Tagesordnung");
    expect(pdf.title).toContain("14. Januar 2031");
    expect(pdf.roles).toEqual(expect.arrayContaining(["H1", "H2", "L"]));
    for (const text of ["17:00–18:30 Uhr", "17:20", "Begrüßung", "Bürgermeisteramt", "Räume", "Aufzug im Innenhof"])
      expect(pdf.text).toContain(text);
    expect(pdf.text).not.toMatch(/Nicht öffentlich|konferenz|\*\*/);
    const english = await getPdf(visitor, `/meetings/${meeting.id}/agenda.pdf?language=en`);
    expect(english).toMatchObject({ language: "en" });
    expect(english.text).toContain("Agenda");
  });

  test("shows internal items to those alone who see them, and to nobody on the notice board", async ({
    harness,
    table,
    coordinator,
    visitor,
  }) => {
    const { meeting, seat, delegate } = await createInvitedTable(harness, table.id, { isInvited: true });
    const item = { tableId: table.id, meetingId: meeting.id };
    await createAgendaItem(harness.db, { ...item, title: "Wohnen" });
    await createAgendaItem(harness.db, { ...item, title: "Personalie", part: "internal" });
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    const path = `/meetings/${meeting.id}/agenda.pdf` as const;

    for (const who of [coordinator, link]) expect((await getPdf(who, path)).text).toMatch(/N1[\s\S]*Personalie/);
    const readers = [await getPdf(visitor, path), await getPdf(coordinator, `${path}?part=public`)];
    for (const { text } of readers) expect(text).not.toMatch(/Personalie|Nicht öffentlich|N1/);
    const { headers } = await getFile(coordinator, path);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="tagesordnung-[\d-]+\.pdf"$/);
    expect(headers).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
  });

  test("prints what was written and never obeys it", async ({ harness, table, visitor }) => {
    const { meeting } = await createInvitedTable(harness, table.id, { isInvited: true });
    const item = { tableId: table.id, meetingId: meeting.id };
    const title = '#read("/etc/passwd") *x* $a$ <b> \\ @ref "q"';
    await createAgendaItem(harness.db, {
      ...item,
      title,
      text: '#import "base.typ": * \n\n`#panic()` <script>x</script>',
    });
    await createAgendaItem(harness.db, { ...item, title: "Steuerzeichen \u0007 und \ue000 und 🫨 und ߷" });
    await createAgendaItem(harness.db, { ...item, title: "Tief", text: ">".repeat(5000) + "- ".repeat(2000) });

    const { text } = await getPdf(visitor, `/meetings/${meeting.id}/agenda.pdf`);

    expect(text.replaceAll(/\s+/g, " ")).toContain("#read(„/etc/passwd“) *x* $a$ <b> \\ @ref „q“");
    expect(text).toContain("#panic()");
    expect(text).toContain("<script>");
  });
});
