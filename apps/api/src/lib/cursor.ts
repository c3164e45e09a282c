import type { Page } from "@runde-tische/contracts/page";
import { AppError } from "./errors.ts";

/** The values a keyset page continues after, in the order of its sort columns. */
export type Cursor = readonly (string | number | null)[];

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

export const decodeCursor = (encoded: string | undefined, length: number): Cursor | null => {
  if (encoded === undefined) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, "base64url").toString());
    if (Array.isArray(value) && value.length === length) return value as Cursor;
  } catch {
    // Falls through to the same answer as a cursor of another list.
  }
  throw new AppError("invalid", { errors: [{ pointer: "/cursor", message: "not a cursor of this list" }] });
};

/** Cuts the one row too many that tells whether there is a next page. */
export const toPage = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  cursorOf: (row: Row) => Cursor,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null;
  return { items: shown.map(present), nextCursor };
};
