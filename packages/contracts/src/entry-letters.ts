import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, LocalDate } from "./fields.ts";

/** A file beside the JSON, below `API_PREFIX`. */
export const ENTRY_LETTERS_PDF = "/organizations/:organizationId/entry-letters.pdf";

/** How many are listed and printed at once; the next follow when these are told. */
export const ENTRY_LETTERS_AT_ONCE = 100;

const inOrganization = z.object({ organizationId: Id });

export const EntryLetters = z.object({
  items: z.array(
    z.object({
      membershipId: Id,
      name: z.string().nullable(),
      /** Lines of the address window, from the top; null: nobody entered an address. */
      address: z.array(z.string()).nullable(),
    }),
  ),
  /** Of all that nobody told yet and no mail reaches. */
  total: z.int(),
});
export type EntryLetters = z.infer<typeof EntryLetters>;

export const readEntryLetters = endpoint({
  method: "GET",
  path: "/organizations/:organizationId/entry-letters",
  summary: "Who does not know of their entry and is reached by no mail, those first who wait longest",
  params: inOrganization,
  response: EntryLetters,
});

export const recordEntryLetters = endpoint({
  method: "POST",
  path: "/organizations/:organizationId/entry-letter-postings",
  summary: "Record on which day these people were told of their entries by letter",
  params: inOrganization,
  body: z.strictObject({
    membershipIds: z.array(Id).min(1).max(ENTRY_LETTERS_AT_ONCE),
    toldOn: LocalDate,
  }),
  idempotent: true,
  response: EntryLetters,
});
