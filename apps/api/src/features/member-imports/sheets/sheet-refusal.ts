import type { RefusedSheet, SheetRefusal } from "@runde-tische/contracts/member-imports";
import { letterOf } from "./column-letters.ts";

/** Why a file gives no list, and where. */
export class RefusedFile extends Error {
  override name = "RefusedFile";
  readonly refusal: RefusedSheet;

  constructor(reason: SheetRefusal, row: number | null = null, column: number | null = null) {
    super(reason);
    this.refusal = { kind: "refused", reason, row, column: column === null ? null : letterOf(column) };
  }
}
