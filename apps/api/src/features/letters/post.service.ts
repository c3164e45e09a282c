import type { Ctx } from "../../lib/context.ts";
import { typeset } from "../../lib/typesetting.ts";
import { type FramedLetter, type Sender, toLetterFrame } from "./letter-frame.presenter.ts";
import { addressOf, toSender } from "./letters.presenter.ts";
import * as letters from "./letters.repository.ts";

export type { FramedLetter };

/** As letters of the table name whoever writes them; null: somebody whose name is erased. */
export const readSender = async (
  ctx: Ctx,
  scope: letters.PostScope,
  personId: string | null,
): Promise<{ sender: Sender; name: string | null }> => {
  const row = await letters.findSender(ctx.db, scope, personId, ctx.now);
  return { sender: toSender(row), name: row.name };
};

type Reader = { personId: string; name: string | null; organizationId: string | null };

/** Lines of the address window for each; null: nobody entered an address. */
export const listPostalAddresses = async (
  ctx: Ctx,
  scope: letters.PostScope,
  readers: readonly Reader[],
): Promise<(string[] | null)[]> => {
  const rows = await letters.listPostal(ctx.db, scope, readers, ctx.now);
  return readers.map(({ name }, index) => {
    const row = rows[index];
    return row ? addressOf(name, row) : null;
  });
};

/** One PDF for the window envelopes of all. */
export const typesetLetters = (
  ctx: Ctx,
  framed: readonly FramedLetter[],
  around: { title: string; sender: Sender; timeZone: string },
): Promise<Buffer> => typeset("letters", toLetterFrame(framed, { ...around, now: ctx.now }));
