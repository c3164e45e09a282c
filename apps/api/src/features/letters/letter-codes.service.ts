import type { Ctx } from "../../lib/context.ts";
import { linkCode, linkCodeHash } from "../../lib/link-code.ts";
import { recordChanges } from "../changes/changes.service.ts";
import * as letters from "./letters.repository.ts";

export type CodedLink = { id: string; generation: number };

/** Gives links of the table the code that a letter prints, where they have none. */
export const prepareCodes = async (ctx: Ctx, scope: letters.PostScope, links: readonly CodedLink[]): Promise<void> => {
  const made = links.map((link) => {
    const codeHash = linkCodeHash(ctx.keys, linkCode(ctx.keys, link));
    return { linkId: link.id, generation: link.generation, codeHash };
  });
  const prepared = await letters.prepare(ctx.db, made, ctx.now);
  const logged = { kind: "letter.prepared", tableId: scope.tableId, audience: "management" } as const;
  await recordChanges(
    ctx,
    prepared.map(({ linkId, meetingId }) => ({ ...logged, meetingId, subjectId: linkId })),
  );
};

/** The codes of those links that have one, by link. */
export const listCodes = async (
  ctx: Ctx,
  scope: letters.PostScope,
  linkIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const coded = await letters.listCoded(ctx.db, scope, linkIds);
  return new Map(
    coded.map(({ linkId, generation }) => [linkId, linkCode(ctx.keys, { id: linkId, generation })] as const),
  );
};
