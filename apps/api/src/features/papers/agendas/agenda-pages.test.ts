import { expect, test } from "vitest";
import { typeset } from "../../../lib/typesetting.ts";
import { readPdf } from "../../../testing/pdf.ts";

const item = (title: string) => ({ number: "1", title, time: "17:00", meta: "Beratung", text: [] });

const agendaOf = (items: number) => ({
  language: "de" as const,
  title: "Tagesordnung",
  sender: "Musterstadt",
  footer: "Runder Tisch",
  labels: { page: "Seite", of: "von" },
  overline: "Runder Tisch",
  heading: "Tagesordnung",
  status: null,
  facts: [],
  parts: [
    { title: "Öffentlicher Teil", note: null, items: Array.from({ length: items }, () => item("Wohnen")) },
    { title: "Nicht öffentlicher Teil", note: "Bitte nicht weitergeben.", items: [item("Personalie")] },
  ],
  empty: "",
  end: null,
});

test("the heading of a part never stands at the foot of a page without its first item", async () => {
  for (let items = 14; items < 26; items += 1) {
    const { pages } = await readPdf(await typeset("agenda", agendaOf(items)));
    const page = pages.find((text) => text.includes("Nicht öffentlicher Teil"));
    expect(page, `after ${items} items`).toContain("Personalie");
  }
});
