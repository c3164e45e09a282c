import type { Ctx } from "../../lib/context.ts";
import { queueMail } from "./mails.service.ts";
import * as uninvitations from "./uninvitations.repository.ts";

/** Tells whoever lost an invitation to a coming meeting; undone before it is sent, the mail is not. */
export const tellUninvited = async (ctx: Ctx, which: Omit<uninvitations.Which, "linkId">): Promise<void> => {
  for (const { id, personId, meetingId } of await uninvitations.listLost(ctx.db, which, ctx.now))
    await queueMail(ctx, { kind: "meeting.uninvited", personId, meetingId, linkId: id });
};
