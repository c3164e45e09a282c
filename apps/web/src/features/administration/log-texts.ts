import i18next from "i18next";

const textOf = (keys: readonly string[]): string => i18next.t(keys as never) as string;

/** What happened. A kind that this page does not know yet is told by its own name. */
export const changeText = (kind: string): string => {
  const keys = [`administration:kind.${kind}`, `round-tables:log.kind.${kind}`];
  return keys.some((key) => i18next.exists(key)) ? textOf(keys) : kind;
};

/** A field by its name in the forms, else as the log keeps it. */
export const fieldText = (field: string): string => {
  const keys = [`administration:field.${field}`, `round-tables:field.${field}`];
  return keys.some((key) => i18next.exists(key)) ? textOf(keys) : field;
};
