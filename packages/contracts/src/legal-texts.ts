import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Instant, text } from "./fields.ts";
import { Municipality } from "./municipalities.ts";

export const LegalPage = z.enum(["imprint", "privacy", "accessibility"]);
export type LegalPage = z.infer<typeof LegalPage>;

/** What holds for a municipality: its own text, else that of the nearest one above it, else none. */
export const LegalText = z.object({
  page: LegalPage,
  municipality: Municipality,
  /** Markdown. Null: the page of the installation holds. */
  text: z.string().nullable(),
  /** Whose text it is. */
  source: Municipality.nullable(),
  changedAt: Instant.nullable(),
  /** Of the municipality's own text; 0: it never had one. */
  version: z.int().min(0),
  may: z.object({ edit: z.boolean() }),
});
export type LegalText = z.infer<typeof LegalText>;

const onePage = z.object({ ars: Ars, page: LegalPage });

export const readLegalText = endpoint({
  method: "GET",
  path: "/municipalities/:ars/legal-texts/:page",
  summary: "Imprint, privacy page or accessibility statement that holds for a municipality",
  params: onePage,
  response: LegalText,
});

export const writeLegalText = endpoint({
  method: "PUT",
  path: "/municipalities/:ars/legal-texts/:page",
  summary: "Write a municipality's own text; an empty one withdraws it",
  params: onePage,
  body: z.strictObject({ text: text(40_000) }),
  versioned: true,
  response: LegalText,
});
