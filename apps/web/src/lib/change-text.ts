import i18next from "i18next";

/** What the log says has happened. A kind of a former version is told in general. */
export const changeText = (kind: string): string =>
  i18next.t([`changes:kind.${kind}`, "changes:other"] as never) as string;
