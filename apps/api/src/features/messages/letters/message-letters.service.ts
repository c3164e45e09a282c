import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/messages";
import type { Ctx } from "../../../lib/context.ts";
import { AppError } from "../../../lib/errors.ts";
import type { FileToSend } from "../../../lib/file-route.ts";
import { codePage } from "../../../lib/link-code.ts";
import { localDay } from "../../../lib/local-date.ts";
import { transaction } from "../../../lib/transaction.ts";
import { recordChanges } from "../../changes/changes.service.ts";
import { listCodes, prepareCodes } from "../../letters/letter-codes.service.ts";
import { listPostalAddresses, readSender, typesetLetters } from "../../letters/post.service.ts";
import { readSentMessage, type WrittenMessage, writeMessage } from "../../mails/message-writer.service.ts";
import { type ManagedTableScope, requireBackstage } from "../../round-tables/round-tables.policy.ts";
import { toMessageLetter } from "./message-letters.presenter.ts";
import * as messageLetters from "./message-letters.repository.ts";

type Site = { publicUrl: string };
type OnPaper = { messageId: string; readers: readonly messageLetters.PaperReader[] };

/** A code for each whose letter leads to a personal link. */
export const prepareMessageLetters = async (
  ctx: Ctx,
  scope: ManagedTableScope,
  onPaper: OnPaper,
  site: Site,
): Promise<void> => {
  const written = await writeOnPaper(ctx, onPaper, site);
  await prepareCodes(
    ctx,
    scope,
    written.flatMap(({ link }) => link ?? []),
  );
};

export const printMessageLetters = async (
  ctx: Ctx,
  { tableId, messageId }: { tableId: string; messageId: string },
  site: Site,
): Promise<FileToSend> => {
  const scope = await requireBackstage(ctx, tableId);
  const message = await messageLetters.find(ctx.db, scope, messageId);
  const readers = message ? await messageLetters.listOnPaper(ctx.db, scope, messageId) : [];
  const written = await writeOnPaper(ctx, { messageId, readers }, site);
  if (!message || written.length === 0) throw new AppError("not-found");
  const { sender, name: author } = await readSender(ctx, scope, message.sentById);
  const addresses = await listPostalAddresses(ctx, scope, written);
  const codes = await listCodes(
    ctx,
    scope,
    written.flatMap(({ link }) => link?.id ?? []),
  );
  const around = { sender, author, codePage: codePage(site.publicUrl) };
  const letters = written.map((one, index) =>
    toMessageLetter({ ...one, address: addresses[index] ?? null, code: codes.get(one.link?.id ?? "") ?? null }, around),
  );
  const title = `${message.tableTitle}: ${message.subject}`;
  const content = await typesetLetters(ctx, letters, { title, sender, timeZone: message.timeZone });
  const day = localDay(message.sentAt).toISOString().slice(0, 10);
  return { name: `nachricht-${day}.pdf`, type: "application/pdf", content };
};

export const markPosted = async (
  ctx: Ctx,
  scope: ManagedTableScope,
  { messageId, personIds }: Input<typeof contract.recordMessagePosting>,
): Promise<void> =>
  transaction(ctx, async (ctx) => {
    const posted = await messageLetters.markPosted(ctx.db, scope, { messageId, personIds }, ctx.now);
    const logged = { kind: "message.posted", tableId: scope.tableId, audience: "management" } as const;
    await recordChanges(
      ctx,
      posted.map(({ personId }) => ({ ...logged, subjectId: personId })),
    );
  });

type PaperMessage = WrittenMessage & { personId: string; name: string | null };

/** Whose the message still is. */
const writeOnPaper = async (
  ctx: Ctx,
  { messageId, readers }: OnPaper,
  { publicUrl }: Site,
): Promise<PaperMessage[]> => {
  const site = { ...ctx, publicUrl };
  const sent = readers.length > 0 ? await readSentMessage(site, messageId) : null;
  if (!sent) return [];
  const found: PaperMessage[] = [];
  for (const { personId, linkId } of readers) {
    const written = await writeMessage(site, "letter", sent, { personId, linkId });
    if (written) found.push({ ...written, personId, name: written.reader.name });
  }
  return found;
};
