import type { Input } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/entry-letters";
import type { Ctx } from "../../../lib/context.ts";
import { AppError } from "../../../lib/errors.ts";
import type { FileToSend } from "../../../lib/file-route.ts";
import { localDay } from "../../../lib/local-date.ts";
import { transaction } from "../../../lib/transaction.ts";
import { recordChanges } from "../../changes/changes.service.ts";
import { typesetLetters } from "../../letters/post.service.ts";
import { type MembersScope, requireOwnMembers } from "../memberships.policy.ts";
import { toldMoment } from "../told-moment.ts";
import { toEntryLetter, toEntryLetters, toEntrySender } from "./entry-letters.presenter.ts";
import * as entryLetters from "./entry-letters.repository.ts";

type InOrganization = Input<typeof contract.readEntryLetters>;

export const readEntryLetters = async (ctx: Ctx, { organizationId }: InOrganization): Promise<contract.EntryLetters> =>
  present(ctx, await requireOwnMembers(ctx, organizationId));

/** Each opens an entry with all its contacts: nobody outside of the organization prints them. */
export const printEntryLetters = async (
  ctx: Ctx,
  { organizationId }: InOrganization,
  { publicUrl }: { publicUrl: string },
): Promise<FileToSend> => {
  const scope = await requireOwnMembers(ctx, organizationId);
  const rows = await list(ctx, scope);
  const [first] = rows;
  if (!first) throw new AppError("not-found");
  const letters = rows.map((row) => toEntryLetter(row, { keys: ctx.keys, publicUrl }));
  const sender = toEntrySender(first.organization);
  const title = `Briefe über Einträge im Verzeichnis: ${sender.name}`;
  const content = await typesetLetters(ctx, letters, { title, sender, timeZone: "Europe/Berlin" });
  return { name: "eintraege-briefe.pdf", type: "application/pdf", content };
};

export const recordEntryLetters = async (
  ctx: Ctx,
  { organizationId, membershipIds, toldOn }: Input<typeof contract.recordEntryLetters>,
): Promise<contract.EntryLetters> => {
  const scope = await requireOwnMembers(ctx, organizationId);
  const toldAt = toldMoment(toldOn, ctx.now);
  return transaction(ctx, async (ctx) => {
    const told = await entryLetters.markTold(ctx.db, scope, membershipIds, toldAt);
    const values = [{ field: "toldOn", before: null, after: toldOn }];
    await recordChanges(
      ctx,
      told.map(({ id }) => ({ kind: "membership.told", subjectId: id, organizationId, values })),
    );
    return present(ctx, scope);
  });
};

const list = (ctx: Ctx, scope: MembersScope) =>
  scope.standing.status === "active"
    ? entryLetters.list(ctx.db, scope, localDay(ctx.now), contract.ENTRY_LETTERS_AT_ONCE)
    : Promise.resolve([]);

const present = async (ctx: Ctx, scope: MembersScope): Promise<contract.EntryLetters> => {
  const rows = await list(ctx, scope);
  return toEntryLetters(rows, rows.length && (await entryLetters.count(ctx.db, scope, localDay(ctx.now))));
};
