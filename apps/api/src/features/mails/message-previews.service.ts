import type { Language } from "@runde-tische/contracts/fields";
import type { MessagePreview } from "@runde-tische/contracts/messages";
import type { Ctx } from "../../lib/context.ts";
import * as facts from "./mail-facts.repository.ts";
import { toText } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";
import { findSender } from "./message-facts.repository.ts";
import { writeMessageMail } from "./message-mails.ts";

type Written = { tableId: string; meetingId: string | null; subject: string; text: string; sentById: string | null };
type Reader = { name: string | null; language: Language; seat: string | null; role: "delegate" | "deputy" };

/** As the first reader of each language gets it; a personal link is only hinted at, it is theirs alone. */
export const previewMails = async (
  site: Pick<Ctx, "db"> & { publicUrl: string },
  written: Written,
  readers: readonly Reader[],
): Promise<MessagePreview["mails"]> => {
  const sender = await findSender(site.db, written);
  if (!sender) return [];
  const meeting = written.meetingId === null ? null : await facts.findMeeting(site.db, written.meetingId);
  const link = meeting
    ? { url: `${site.publicUrl}/l#…`, isPersonal: true }
    : { url: site.publicUrl + mailPaths.roundTable(written.tableId), isPersonal: false };
  return (["de", "en"] as const).flatMap((language) => {
    const own = readers.filter((reader) => reader.language === language);
    const [first] = own;
    if (!first) return [];
    const content = writeMessageMail({ carrier: "mail", ...first, ...sender, ...written, meeting, link });
    return [{ language, count: own.length, subject: content.subject, text: toText(content) }];
  });
};
