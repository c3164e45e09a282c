import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Instant, text } from "./fields.ts";
import { Municipality } from "./municipalities.ts";

export const LegalPage = z.enum(["imprint", "privacy", "accessibility"]);
export type LegalPage = z.infer<typeof LegalPage>;

/** What holds for a municipality: its own text, else that of the nearest one above it, else that of the installation. */
export const LegalText = z.object({
  page: LegalPage,
  /** Null: asked for the installation itself. */
  municipality: Municipality.nullable(),
  /** Markdown. Null: nobody has written it yet. */
  text: z.string().nullable(),
  /** Whose text it is; null: that of the installation. */
  source: Municipality.nullable(),
  changedAt: Instant.nullable(),
  /** Of the own text of what was asked for; 0: it never had one. */
  version: z.int().min(0),
  may: z.object({ edit: z.boolean() }),
});
export type LegalText = z.infer<typeof LegalText>;

const NewLegalText = z.strictObject({ text: text(40_000) });

const ofInstallation = z.object({ page: LegalPage });

export const readInstallationText = endpoint({
  method: "GET",
  path: "/legal-texts/:page",
  summary: "Imprint, privacy page or accessibility statement of this installation",
  params: ofInstallation,
  response: LegalText,
});

export const writeInstallationText = endpoint({
  method: "PUT",
  path: "/administration/legal-texts/:page",
  summary: "Write the installation's text; an empty one withdraws it",
  params: ofInstallation,
  body: NewLegalText,
  versioned: true,
  response: LegalText,
});

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
  body: NewLegalText,
  versioned: true,
  response: LegalText,
});
