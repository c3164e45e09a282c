import type { Agenda } from "@runde-tische/contracts/agenda-items";
import type { Input } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/letters";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { codePage, linkCode } from "../../lib/link-code.ts";
import { paperName } from "../../lib/paper-name.ts";
import { transaction } from "../../lib/transaction.ts";
import { typeset } from "../../lib/typesetting.ts";
import { personOf } from "../access/access.repository.ts";
import { readAgenda } from "../agenda-items/agendas/agendas.service.ts";
import { recordChanges } from "../changes/changes.service.ts";
import { requireInvitationsSeen } from "../invitations/invitations.policy.ts";
import { listAddressedRecipients } from "../invitations/invitations.service.ts";
import type { ManagedMeetingScope } from "../meetings/meetings.policy.ts";
import { readMeeting } from "../meetings/meetings.service.ts";
import { prepareCodes } from "./letter-codes.service.ts";
import { type PrintedLetter, toLetterPages } from "./letter-pages.presenter.ts";
import { type Recipient, toLetters } from "./letters.presenter.ts";
import * as letters from "./letters.repository.ts";

export const readLetters = async (ctx: Ctx, { meetingId }: InMeeting): Promise<contract.Letters> =>
  present(ctx, await requireInvitationsSeen(ctx, meetingId));

export const prepareLetters = async (ctx: Ctx, { meetingId }: InMeeting): Promise<contract.Letters> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    const { rows } = await listOnPaper(ctx, scope);
    await prepareCodes(
      ctx,
      scope,
      rows.map(({ linkId, generation }) => ({ id: linkId, generation })),
    );
    return present(ctx, scope);
  });
};

export const recordPosting = async (
  ctx: Ctx,
  { meetingId, linkIds }: Input<typeof contract.recordPosting>,
): Promise<contract.Letters> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    const posted = await letters.markPosted(ctx.db, scope, linkIds, ctx.now);
    const logged = { kind: "letter.posted", tableId: scope.tableId, meetingId, audience: "management" } as const;
    await recordChanges(
      ctx,
      posted.map(({ linkId }) => ({ ...logged, subjectId: linkId })),
    );
    return present(ctx, scope);
  });
};

/** Those that were prepared, or one of them. */
export const printLetters = async (
  ctx: Ctx,
  { meetingId, linkId }: InMeeting & { linkId?: string | undefined },
  { publicUrl }: { publicUrl: string },
): Promise<FileToSend> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  const { recipients, rows } = await listOnPaper(ctx, scope);
  const sender = await letters.findSender(ctx.db, scope, personOf(ctx.actor), ctx.now);
  const presented = toLetters(recipients, rows, sender);
  const wanted = presented.items.filter((item) => item.preparedAt !== null && (!linkId || item.linkId === linkId));
  if (wanted.length === 0) throw new AppError("not-found");
  const meeting = await readMeeting(ctx, { meetingId });
  const agendas = new Map<string, Promise<Agenda>>();
  const printed: PrintedLetter[] = [];
  for (const letter of wanted) {
    const row = rows.find((row) => row.linkId === letter.linkId);
    const recipient = recipients.find((recipient) => recipient.linkId === letter.linkId);
    if (!row || !recipient) continue;
    // Whoever holds a seat reads the same agenda; a guest reads their own.
    const reader = row.isGuest ? row.linkId : "seat";
    const agenda = agendas.get(reader) ?? agendaOf(ctx, scope, recipient);
    agendas.set(reader, agenda);
    const code = linkCode(ctx.keys, { id: row.linkId, generation: row.generation });
    printed.push({ ...letter, language: row.language, isGuest: row.isGuest, code, agenda: await agenda });
  }
  const around = {
    meeting,
    sender: presented.sender,
    coordinator: sender.name,
    codePage: codePage(publicUrl),
    now: ctx.now,
  };
  const content = await typeset("letters", toLetterPages(printed, around));
  return { name: `${paperName("einladungen", meeting)}.pdf`, type: "application/pdf", content };
};

/** What the recipient sees once they use the code: the one rule decides. */
const agendaOf = (ctx: Ctx, { meetingId, tableId }: ManagedMeetingScope, { linkId, personId, seatId }: Recipient) => {
  const actor = { kind: "link" as const, linkId, deviceId: linkId, personId, seatId, meetingId, tableId };
  return readAgenda({ ...ctx, actor }, { meetingId });
};

const listOnPaper = async (ctx: Ctx, scope: ManagedMeetingScope) => {
  const all = await listAddressedRecipients(ctx, scope);
  const recipients = all.filter(isOnPaper);
  const linkIds = recipients.map(({ linkId }) => linkId);
  return { recipients, rows: await letters.list(ctx.db, scope, linkIds, ctx.now) };
};

/** Invited, and no mail reaches them. */
const isOnPaper = (row: {
  personId: string | null;
  linkId: string | null;
  status: string | null;
  mail: unknown;
}): row is Recipient =>
  row.personId !== null &&
  row.linkId !== null &&
  row.status !== null &&
  (row.mail === null || row.status === "unaddressed");

const present = async (ctx: Ctx, scope: ManagedMeetingScope): Promise<contract.Letters> => {
  const { recipients, rows } = await listOnPaper(ctx, scope);
  return toLetters(recipients, rows, await letters.findSender(ctx.db, scope, personOf(ctx.actor), ctx.now));
};
