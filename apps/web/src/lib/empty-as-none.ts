import { z } from "zod";

/** A text field that was left empty means: none. The schema's own problems stay what they are. */
export const emptyAsNone = <T extends z.ZodType<string | null, string | null>>(schema: T) =>
  z
    .string()
    .transform((text) => (text.trim() === "" ? null : text))
    .pipe(schema);
