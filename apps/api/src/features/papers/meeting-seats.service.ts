import type { Language } from "@runde-tische/contracts/fields";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { paperName } from "../../lib/paper-name.ts";
import { typeset } from "../../lib/typesetting.ts";
import { requireInvitationsSeen } from "../invitations/invitations.policy.ts";
import { readMeeting } from "../meetings/meetings.service.ts";
import { toNameCards, toSignaturePaper } from "./meeting-seats.presenter.ts";
import * as meetingSeats from "./meeting-seats.repository.ts";

const type = "application/pdf";

export const writeSignatures = async (
  ctx: Ctx,
  { meetingId, language }: InMeeting & { language: Language },
): Promise<FileToSend> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  const meeting = await readMeeting(ctx, { meetingId });
  const paper = toSignaturePaper(language, meeting, await meetingSeats.list(ctx.db, scope));
  return { name: `${paperName("unterschriften", meeting)}.pdf`, type, content: await typeset("signatures", paper) };
};

export const writeNameCards = async (
  ctx: Ctx,
  { meetingId, language, who }: InMeeting & { language: Language; who: "delegates" | "all" },
): Promise<FileToSend> => {
  const scope = await requireInvitationsSeen(ctx, meetingId);
  const meeting = await readMeeting(ctx, { meetingId });
  const paper = toNameCards(language, meeting, await meetingSeats.list(ctx.db, scope), who === "all");
  if (paper.cards.length === 0) throw new AppError("not-found");
  return { name: `${paperName("tischkarten", meeting)}.pdf`, type, content: await typeset("name-cards", paper) };
};
