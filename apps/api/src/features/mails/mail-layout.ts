import type { Language } from "@runde-tische/contracts/fields";
import { escapeHtml } from "../../lib/html.ts";

export type MailBlock =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "list" | "numbered"; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: "action"; readonly label: string; readonly url: string }
  | { readonly kind: "code"; readonly code: string };

/** What a mail says, before it becomes text and HTML. */
export type MailContent = {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly MailBlock[];
  /** Why this mail came: every mail says so. */
  readonly why: string;
};

export const toText = ({ greeting, blocks, why }: MailContent): string =>
  [greeting, ...blocks.map(textOf), `-- \n${why}`].join("\n\n").concat("\n");

const textOf = (block: MailBlock): string => {
  switch (block.kind) {
    case "text":
      return block.text;
    case "facts":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "list":
      return [`${block.title}:`, ...block.items.map((item) => `  ${item}`)].join("\n");
    case "numbered":
      return [`${block.title}:`, ...block.items.map((item, index) => `  ${index + 1}. ${item}`)].join("\n");
    case "action":
      return `${block.label}:\n${block.url}`;
    case "code":
      return `    ${block.code}`;
  }
};

const STYLE =
  "font-family:'Fira Sans',Arial,sans-serif;font-size:16px;line-height:1.5;color:#171a2b;background:#ffffff;max-width:38em;margin:0 auto;padding:1.5em";
const BUTTON =
  "display:inline-block;padding:.75em 1.25em;border-radius:.25em;background:#171a2b;color:#ffffff;font-weight:600;text-decoration:none";

/** Simple HTML: headings, paragraphs and lists, nothing loaded from anywhere. */
export const toHtml = ({ language, subject, greeting, blocks, why }: MailContent): string =>
  [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(subject)}</title></head><body style="${STYLE}">`,
    `<h1 style="font-size:1.375em;line-height:1.25">${escapeHtml(subject)}</h1>`,
    `<p>${escapeHtml(greeting)}</p>`,
    ...blocks.map(htmlOf),
    `<hr style="border:0;border-top:1px solid #c7cad8;margin-top:2em"><p style="font-size:.875em">${escapeHtml(why)}</p></body></html>`,
  ].join("\n");

const htmlOf = (block: MailBlock): string => {
  switch (block.kind) {
    case "text":
      return `<p>${escapeHtml(block.text).replaceAll("\n", "<br>")}</p>`;
    case "facts":
      return `<dl>${block.rows.map(([label, value]) => `<dt style="font-weight:600">${escapeHtml(label)}</dt><dd style="margin:0 0 .5em">${escapeHtml(value)}</dd>`).join("")}</dl>`;
    case "list":
      return `${titleOf(block)}<ul>${entriesOf(block)}</ul>`;
    case "numbered":
      return `${titleOf(block)}<ol>${entriesOf(block)}</ol>`;
    case "action":
      return `<p><a href="${escapeHtml(block.url)}" style="${BUTTON}">${escapeHtml(block.label)}</a></p>`;
    case "code":
      return `<p style="font-size:1.75em;font-weight:600;letter-spacing:.15em">${escapeHtml(block.code)}</p>`;
  }
};

const titleOf = ({ title }: { title: string }): string => `<h2 style="font-size:1.125em">${escapeHtml(title)}</h2>`;

const entriesOf = ({ items }: { items: readonly string[] }): string =>
  items.map((item) => `<li>${escapeHtml(item)}</li>`).join("");

/** Titles and names come from people: a line break in one must not become another header or line. */
export const oneLine = (value: string): string => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
