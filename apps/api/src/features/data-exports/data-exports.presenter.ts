import { changeWord } from "@runde-tische/contracts/change-words";
import { fieldWord } from "@runde-tische/contracts/field-words";
import type { Language } from "@runde-tische/contracts/fields";
import type { LegalRegime, LegalTexts } from "@runde-tische/contracts/legal-regimes";
import { mailWord } from "@runde-tische/contracts/mail-words";
import { retentionName } from "@runde-tische/contracts/retention-words";
import { escapeHtml } from "../../lib/html.ts";
import type { Cell, Row } from "./export-sections.repository.ts";
import { EXPORT_TEXTS, FIELD_TEXTS, SECTION_TEXTS } from "./export-texts.ts";
import { VALUE_TEXTS } from "./export-words.ts";

export type DataExport = {
  about: "person" | "entry";
  language: Language;
  exportedAt: Date;
  /** Each with the organizations that hold data under it. */
  laws: (LegalTexts & { regime: LegalRegime; organizations: string[] })[];
  /** Sections of which the oldest rows are missing. */
  incomplete: string[];
  data: Record<string, Row[]>;
};

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 "Fira Sans", Arial, sans-serif }
body { max-width: 70rem; margin: 0 auto; padding: 1.5rem }
h1, h2 { line-height: 1.25 } h2 { margin-top: 2.5rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9375rem }
th, td { border-bottom: 1px solid #9aa0b5; padding: .375rem .75rem .375rem 0; text-align: start; vertical-align: top; overflow-wrap: anywhere; min-width: 5rem }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem .75rem; margin: 0; padding: .75rem 0; border-bottom: 1px solid #9aa0b5; font-size: .9375rem }
dt { font-weight: 600 } dd { margin: 0; overflow-wrap: anywhere }
a:focus-visible, .scroll:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
@media print { nav { display: none } body { max-width: none; padding: 0 } tr, dl { break-inside: avoid } thead { display: table-header-group } .scroll { overflow: visible } }
`;

/** One file without script, picture or anything from elsewhere. */
export const toExportPage = (content: DataExport): string => {
  const { language, data } = content;
  const texts = EXPORT_TEXTS[language];
  const { title, intro } = texts[content.about];
  const filled = Object.entries(data).filter(([, rows]) => rows.length > 0);
  const titleOf = (name: string) => escapeHtml(SECTION_TEXTS[language][name] ?? name);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${title}</h1><p>${intro(day(content.exportedAt, language))}</p>`,
    ...content.laws.map(
      (law) =>
        `<p><strong>${escapeHtml(texts.holders(law.organizations, content.about === "person" && law.regime === "dsgvo"))}.</strong> ${escapeHtml(texts.rights(law))}</p>`,
    ),
    `<nav aria-label="${texts.contents}"><h2>${texts.contents}</h2><ul>`,
    ...filled.map(([name]) => `<li><a href="#${name}">${titleOf(name)}</a></li>`),
    "</ul></nav>",
    ...filled.map(
      ([name, rows]) =>
        `<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${titleOf(name)}</h2>${
          content.incomplete.includes(name) ? `<p>${texts.incomplete}</p>` : ""
        }${toRows(rows, language, titleOf(name))}</section>`,
    ),
    "</main></body></html>\n",
  ].join("\n");
};

/** What has many fields is easier to read one below the other. */
const MOST_COLUMNS = 6;

const toRows = (rows: readonly Row[], language: Language, title: string): string => {
  const fields = Object.keys(rows[0] ?? {}).map((field) => [field, escapeHtml(FIELD_TEXTS[language][field] ?? field)]);
  const cell = (row: Row, field = "") => toText(field, row[field] ?? null, language);
  if (fields.length > MOST_COLUMNS)
    return rows
      .map(
        (row) => `<dl>${fields.map(([field, name]) => `<dt>${name}</dt><dd>${cell(row, field)}</dd>`).join("")}</dl>`,
      )
      .join("\n");
  const head = fields.map(([, name]) => `<th scope="col">${name}</th>`).join("");
  const body = rows.map((row) => `<tr>${fields.map(([field]) => `<td>${cell(row, field)}</td>`).join("")}</tr>`);
  // Wide tables scroll in themselves, also by keyboard.
  return `<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
};

const toText = (field: string, value: Cell, language: Language): string => {
  const { yes, no } = EXPORT_TEXTS[language];
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return value ? yes : no;
  if (value instanceof Date) return day(value, language);
  if (Array.isArray(value)) return escapeHtml(value.map((name) => fieldOf(name, language)).join(", ")) || "–";
  if (typeof value === "number") return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateOnly(value, language);
  return escapeHtml(wordOf(field, value, language));
};

/** No code reaches the reader: what has no words is one's own text or somebody's name. */
const wordOf = (field: string, value: string, language: Language): string => {
  if (field === "about") return mailWord(value, language);
  if (field === "change") return changeWord(value, language);
  if (field === "field") return fieldOf(value, language);
  if (field === "period") return retentionName(value, language) ?? value;
  if (field === "before" || field === "after") return changedText(value, language);
  return VALUE_TEXTS[language][`${field}.${value}`] ?? value;
};

const fieldOf = (name: string, language: Language): string => fieldWord(name, language) ?? name;

/** Lists are kept as JSON in the log: "Telefon, 03641 1234, das Netzwerk; …". */
const changedText = (value: string, language: Language): string => {
  const entries = listIn(value);
  if (!entries) return value;
  const texts = entries.map((entry) =>
    typeof entry === "object" && entry !== null
      ? Object.entries(entry)
          .filter(([, part]) => part !== null && part !== "")
          .map(([key, part]) => VALUE_TEXTS[language][`${key}.${part}`] ?? String(part))
          .join(", ")
      : String(entry),
  );
  return texts.join("; ") || "–";
};

const listIn = (value: string): unknown[] | null => {
  if (!value.startsWith("[")) return null;
  try {
    return JSON.parse(value) as unknown[];
  } catch {
    return null;
  }
};

const locale = { de: "de-DE", en: "en-GB" } as const;

const day = (instant: Date, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  }).format(instant);

const dateOnly = (date: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { dateStyle: "medium", timeZone: "UTC" }).format(new Date(date));
