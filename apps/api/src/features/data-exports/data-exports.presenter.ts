import type { Language } from "@runde-tische/contracts/fields";
import type { LegalTexts } from "@runde-tische/contracts/legal-regimes";
import { escapeHtml } from "../../lib/html.ts";
import type { Cell, Row } from "./export-sections.repository.ts";
import { EXPORT_TEXTS, FIELD_TEXTS, SECTION_TEXTS } from "./export-texts.ts";
import { NOUN_TEXTS, VALUE_TEXTS } from "./export-words.ts";

export type DataExport = {
  language: Language;
  exportedAt: Date;
  laws: LegalTexts[];
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
a:focus-visible, .scroll:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
@media print { nav { display: none } body { max-width: none; padding: 0 } tr { break-inside: avoid } thead { display: table-header-group } .scroll { overflow: visible } }
`;

/** One file without script, picture or anything from elsewhere. */
export const toExportPage = (content: DataExport): string => {
  const { language, data } = content;
  const texts = EXPORT_TEXTS[language];
  const filled = Object.entries(data).filter(([, rows]) => rows.length > 0);
  const titleOf = (name: string) => escapeHtml(SECTION_TEXTS[language][name] ?? name);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${texts.title}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${texts.title}</h1><p>${texts.intro(day(content.exportedAt, language))}</p>`,
    ...content.laws.map((law) => `<p>${escapeHtml(texts.rights(law))}</p>`),
    `<nav aria-label="${texts.contents}"><h2>${texts.contents}</h2><ul>`,
    ...filled.map(([name]) => `<li><a href="#${name}">${titleOf(name)}</a></li>`),
    "</ul></nav>",
    ...filled.map(
      ([name, rows]) =>
        `<section id="${name}" aria-labelledby="${name}-title"><h2 id="${name}-title">${titleOf(name)}</h2>${
          content.incomplete.includes(name) ? `<p>${texts.incomplete}</p>` : ""
        }${toTable(rows, language, titleOf(name))}</section>`,
    ),
    "</main></body></html>\n",
  ].join("\n");
};

const toTable = (rows: readonly Row[], language: Language, title: string): string => {
  const fields = Object.keys(rows[0] ?? {});
  const head = fields.map((field) => `<th scope="col">${escapeHtml(FIELD_TEXTS[language][field] ?? field)}</th>`);
  const body = rows.map(
    (row) => `<tr>${fields.map((field) => `<td>${toText(field, row[field] ?? null, language)}</td>`).join("")}</tr>`,
  );
  // Wide tables scroll in themselves, also by keyboard.
  return `<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
};

const toText = (field: string, value: Cell, language: Language): string => {
  const { yes, no } = EXPORT_TEXTS[language];
  if (value === null || value === "") return "–";
  if (typeof value === "boolean") return value ? yes : no;
  if (value instanceof Date) return day(value, language);
  if (Array.isArray(value)) return value.length === 0 ? "–" : escapeHtml(value.join(", "));
  if (typeof value === "number") return String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateOnly(value, language);
  return escapeHtml(wordOf(field, value, language));
};

/** Kinds are codes such as "task.added": the noun is said in words, the code stays for those who ask about it. */
const wordOf = (field: string, value: string, language: Language): string => {
  const word = VALUE_TEXTS[language][`${field}.${value}`];
  if (word) return word;
  const noun = field === "kind" ? NOUN_TEXTS[language][value.split(".")[0] ?? ""] : undefined;
  return noun ? `${noun} (${value})` : value;
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
