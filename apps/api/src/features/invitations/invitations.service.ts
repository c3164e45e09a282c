import type { Invitations } from "@runde-tische/contracts/invitations";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../lib/context.ts";
import { transaction } from "../../lib/transaction.ts";
import { recordChange, recordChanges } from "../changes/changes.service.ts";
import { listShownAddresses } from "../mails/mails.service.ts";
import { type ManagedMeetingScope, requireMeetingManaged } from "../meetings/meetings.policy.ts";
import { ensurePublished } from "../meetings/meetings.service.ts";
import { sendInvitingLinks } from "../personal-links/link-renewals.service.ts";
import { requireInvitationsSeen } from "./invitations.policy.ts";
import { toInvitations } from "./invitations.presenter.ts";
import * as invitations from "./invitations.repository.ts";

export const readInvitations = async (ctx: Ctx, { meetingId }: InMeeting): Promise<Invitations> =>
  present(ctx, await requireInvitationsSeen(ctx, meetingId));

/** Repeated later it invites only those who came since. */
export const sendInvitations = async (ctx: Ctx, { meetingId }: InMeeting): Promise<Invitations> => {
  const scope = await requireMeetingManaged(ctx, meetingId);
  return transaction(ctx, async (ctx) => {
    await ensurePublished(ctx, scope);
    await invitations.lock(ctx.db, scope);
    const { startsAt } = await invitations.readMeeting(ctx.db, scope);
    const rows = await invitations.listRecipients(ctx.db, scope);
    const links = rows.flatMap(({ personId, seatId, role, status }) =>
      personId === null || role === null || status !== null ? [] : [{ meetingId, seatId, personId, role }],
    );
    const { linkIds } = await sendInvitingLinks(ctx, links, startsAt);
    const logged = { kind: "invitation.sent", tableId: scope.tableId, meetingId, audience: "management" } as const;
    await recordChanges(
      ctx,
      linkIds.map((subjectId) => ({ ...logged, subjectId })),
    );
    const { count } = await invitations.markInvited(ctx.db, scope, ctx.now);
    if (count === 1)
      await recordChange(ctx, {
        kind: "meeting.invited",
        subjectId: meetingId,
        tableId: scope.tableId,
        meetingId,
        audience: "public",
      });
    return present(ctx, scope);
  });
};

/** Who is asked to come, and the seats that nobody holds. */
export const listAsked = (ctx: Ctx, scope: ManagedMeetingScope) => invitations.listRecipients(ctx.db, scope);

/** As `listAsked`, with where a mail to them would go; null: on paper. */
export type AddressedRecipient = Awaited<ReturnType<typeof listAddressedRecipients>>[number];

export const listAddressedRecipients = async (ctx: Ctx, scope: ManagedMeetingScope) => {
  const rows = await listAsked(ctx, scope);
  const people = rows.map(({ personId, organizationId }) => ({ personId: personId ?? NOBODY, organizationId }));
  const mails = await listShownAddresses(ctx, people);
  return rows.map((row, index) => ({ ...row, mail: mails[index] ?? null }));
};

const present = async (ctx: Ctx, scope: ManagedMeetingScope): Promise<Invitations> => {
  const meeting = await invitations.readMeeting(ctx.db, scope);
  return toInvitations(meeting, await listAddressedRecipients(ctx, scope), ctx.now);
};

/** Of a vacant seat. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
