import i18next from "i18next";

const textOf = (keys: readonly string[]): string => i18next.t(keys as never) as string;

/** A field by its name in the forms, else as the log keeps it. */
export const fieldText = (field: string): string => {
  const keys = [`administration:field.${field}`, `round-tables:field.${field}`];
  return keys.some((key) => i18next.exists(key)) ? textOf(keys) : field;
};
