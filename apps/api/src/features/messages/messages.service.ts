import { createHash } from "node:crypto";
import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/messages";
import type { Page } from "@runde-tische/contracts/page";
import type { Ctx } from "../../lib/context.ts";
import { decodeCursor, toPage } from "../../lib/cursor.ts";
import { AppError } from "../../lib/errors.ts";
import { transaction } from "../../lib/transaction.ts";
import { personOf } from "../access/access.repository.ts";
import { recordChange } from "../changes/changes.service.ts";
import type { RecipientRow } from "../invitations/invitations.repository.ts";
import { listAsked } from "../invitations/invitations.service.ts";
import { listShownAddresses, queueMails, recordUnmailed } from "../mails/mails.service.ts";
import { previewMails } from "../mails/message-previews.service.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";
import { readResponses } from "../responses/responses.service.ts";
import { type ManagedTableScope, requireBackstage } from "../round-tables/round-tables.policy.ts";
import { lockActiveRoundTable } from "../round-tables/round-tables.service.ts";
import { markPosted, prepareMessageLetters } from "./letters/message-letters.service.ts";
import { type MessageScope, requireMessenger } from "./messages.policy.ts";
import { type AddressedReader, toMessage, toRecipient, toUnasked, toVacant } from "./messages.presenter.ts";
import * as messages from "./messages.repository.ts";

type Draft = Input<typeof contract.previewMessage>;

export const previewMessage = async (
  ctx: Ctx,
  draft: Draft,
  { publicUrl }: { publicUrl: string },
): Promise<contract.MessagePreview> => {
  const scope = await requireMessenger(ctx, draft);
  if (scope.table.standing.status !== "active") throw new AppError("conflict");
  const asked = await readAsked(ctx, scope);
  const readers = await listReaders(ctx, scope, draft, asked);
  const { tableId, meetingId, subject, text } = draft;
  const written = { tableId, meetingId, subject, text, sentById: personOf(ctx.actor) };
  return {
    recipients: readers.map(toRecipient),
    unasked: await listUnasked(ctx, scope, draft, asked),
    mails: await previewMails({ ...ctx, publicUrl }, written, readers.filter(isMailed)),
    fingerprint: fingerprintOf(readers),
  };
};

/** Whom no mail reaches gets it as a letter: its code is made here, because printing changes nothing. */
export const sendMessage = async (
  ctx: Ctx,
  input: Input<typeof contract.sendMessage>,
  site: { publicUrl: string },
): Promise<contract.Message> => {
  const scope = await requireMessenger(ctx, input);
  return transaction(ctx, async (ctx) => {
    await lockActiveRoundTable(ctx, scope.table);
    const readers = await listReaders(ctx, scope, input, await readAsked(ctx, scope));
    if (fingerprintOf(readers) !== input.fingerprint) throw new AppError("recipients-changed");
    if (readers.length === 0) throw new AppError("conflict", { detail: "nobody would get it" });
    const { subject, text, group, onlyUnanswered, tableId, meetingId } = input;
    const { id } = await messages.insert(ctx.db, scope, {
      ...{ subject, text, group, onlyUnanswered },
      sentById: personOf(ctx.actor),
      recipientCount: readers.length,
      sentAt: ctx.now,
    });
    const toMail = ({ personId, linkId }: AddressedReader) => ({
      personId,
      subjectId: id,
      ...(linkId !== null && meetingId !== null && { linkId, meetingId }),
    });
    const unmailed = readers.filter((reader) => !isMailed(reader));
    await queueMails(ctx, "table.message", readers.filter(isMailed).map(toMail));
    await recordUnmailed(ctx, "table.message", unmailed.map(toMail));
    await prepareMessageLetters(ctx, scope.table, { messageId: id, readers: unmailed }, site);
    await recordChange(ctx, { kind: "message.sent", subjectId: id, tableId, meetingId, audience: "management" });
    return read(ctx, scope.table, id);
  });
};

export const listMessages = async (
  ctx: Ctx,
  { tableId, cursor, limit }: Input<typeof contract.listMessages>,
): Promise<Page<contract.Message>> => {
  const scope = await requireBackstage(ctx, tableId);
  const rows = await messages.list(ctx.db, scope, { after: decodeCursor(cursor, 1), limit });
  return toPage(rows, limit, toMessage, ({ id }) => [id]);
};

export const recordMessagePosting = async (
  ctx: Ctx,
  input: Input<typeof contract.recordMessagePosting>,
): Promise<contract.Message> => {
  const scope = await requireBackstage(ctx, input.tableId);
  const { id } = await read(ctx, scope, input.messageId);
  await markPosted(ctx, scope, input);
  return read(ctx, scope, id);
};

const read = async (ctx: Ctx, scope: ManagedTableScope, messageId: string): Promise<contract.Message> => {
  const [row] = await messages.list(ctx.db, scope, { messageId, limit: 1 });
  if (!row) throw new AppError("not-found");
  return toMessage(row);
};

/** Who is asked to come to the meeting that it is about; null: it is about the table. */
type Asked = readonly RecipientRow[] | null;

const readAsked = async (ctx: Ctx, { meeting }: MessageScope): Promise<Asked> => meeting && listAsked(ctx, meeting);

const listReaders = async (ctx: Ctx, scope: MessageScope, draft: Draft, asked: Asked): Promise<AddressedReader[]> => {
  const rows =
    scope.meeting && asked
      ? await listInvited(ctx, scope.meeting, draft, asked)
      : await messages.listSeated(ctx.db, scope, draft.group, ctx.now);
  const mails = await listShownAddresses(ctx, rows);
  return rows.map((row, index) => ({ ...row, mail: mails[index] ?? null }));
};

const listInvited = async (
  ctx: Ctx,
  meeting: ManagedMeetingScope,
  { group, onlyUnanswered }: Draft,
  asked: readonly RecipientRow[],
) => {
  const linkIds = asked.flatMap(({ linkId, status }) => (linkId === null || status === null ? [] : [linkId]));
  const seatIds = onlyUnanswered ? await listOpenSeats(ctx, meeting) : null;
  return messages.listLinked(ctx.db, linkIds, { group, seatIds }, ctx.now);
};

const listUnasked = async (
  ctx: Ctx,
  scope: MessageScope,
  { group }: Draft,
  asked: Asked,
): Promise<contract.Unasked[]> => {
  if (!asked) return (await messages.listVacant(ctx.db, scope, group, ctx.now)).map(toVacant);
  return asked.filter((row) => group === null || row.group === group).flatMap(toUnasked);
};

const listOpenSeats = async (ctx: Ctx, { meetingId }: ManagedMeetingScope): Promise<string[]> => {
  const { seats } = await readResponses(ctx, { meetingId });
  return seats.flatMap(({ seatId, answer }) => (answer === "open" ? [seatId] : []));
};

const isMailed = ({ mail }: AddressedReader): boolean => mail !== null;

/** Of who they are and whether a mail reaches them; never of an address, which could be guessed from it. */
const fingerprintOf = (readers: readonly AddressedReader[]): string =>
  createHash("sha256")
    .update(readers.map((reader) => `${reader.personId} ${isMailed(reader)}`).join("\n"))
    .digest("base64url");
