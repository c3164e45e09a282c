import type { Language } from "@runde-tische/contracts/fields";
import type { InMeeting } from "@runde-tische/contracts/meetings";
import type { Ctx } from "../../../lib/context.ts";
import type { FileToSend } from "../../../lib/file-route.ts";
import { paperName } from "../../../lib/paper-name.ts";
import { typeset } from "../../../lib/typesetting.ts";
import { readAgenda } from "../../agenda-items/agendas/agendas.service.ts";
import { readMeeting } from "../../meetings/meetings.service.ts";
import { toAgendaPaper } from "./agenda-papers.presenter.ts";

/** The agenda as its reader sees it: there is no rule of its own. */
export const writeAgenda = async (
  ctx: Ctx,
  { meetingId, language, part }: InMeeting & { language: Language; part: "all" | "public" },
): Promise<FileToSend> => {
  const meeting = await readMeeting(ctx, { meetingId });
  const agenda = await readAgenda(ctx, { meetingId });
  const items = part === "public" ? agenda.items.filter((item) => item.part === "public") : agenda.items;
  const onBoard = part === "public" ? { ...meeting, onlineUrl: null } : meeting;
  const paper = toAgendaPaper(language, onBoard, { ...agenda, items });
  return {
    name: `${paperName("tagesordnung", meeting)}.pdf`,
    type: "application/pdf",
    content: await typeset("agenda", paper),
  };
};
