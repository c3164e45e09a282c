import type { Ctx } from "../../lib/context.ts";
import { linkUrl } from "../../lib/link-secret.ts";
import * as facts from "./mail-facts.repository.ts";
import type { MailContent } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";
import * as messageFacts from "./message-facts.repository.ts";
import { type Carrier, writeMessageMail } from "./message-mails.ts";

type Site = Pick<Ctx, "db" | "keys" | "now"> & { readonly publicUrl: string };

/** Of a message of a meeting with the link they are invited by. */
type MessageReader = { personId: string; linkId: string | null };

export type SentMessage = NonNullable<Awaited<ReturnType<typeof readSentMessage>>>;

/** What all readers of the message get; null: its table is none any more. */
export const readSentMessage = async ({ db }: Site, messageId: string) => {
  const message = await messageFacts.findMessage(db, messageId);
  const sender = message && (await messageFacts.findSender(db, message));
  return message && sender?.isActive ? { message, sender } : null;
};

export type WrittenMessage = {
  reader: facts.Reader;
  /** Whose seat they hold; null: a citizen's. */
  organizationId: string | null;
  /** The personal link it leads to; null: to the table's page or nowhere. */
  link: { id: string; generation: number } | null;
  content: MailContent;
};

/** What the message says to one of its readers now; null: not theirs any more. */
export const writeMessage = async (
  site: Site,
  carrier: Carrier,
  { message, sender }: SentMessage,
  { personId, linkId }: MessageReader,
): Promise<WrittenMessage | null> => {
  const reader = await facts.findPerson(site.db, personId);
  if (!reader) return null;
  const place = message.meeting
    ? await linkedPlace(site, linkId)
    : await seatedPlace(site, { tableId: message.tableId, personId });
  if (!place) return null;
  const { organizationId, hasAccount, link } = place;
  const page = { url: site.publicUrl + mailPaths.roundTable(message.tableId), isPersonal: false };
  // A page that its reader cannot open is no help: without an account only a public table's is.
  const opened = hasAccount || sender.isPublic ? page : null;
  const shown = link ? { url: linkUrl(site.keys, site.publicUrl, link), isPersonal: true } : opened;
  const content = writeMessageMail({ carrier, ...message, ...sender, ...reader, ...place, link: shown });
  return { reader, organizationId, link, content };
};

const linkedPlace = async (site: Site, linkId: string | null) => {
  const link = linkId ? await facts.findLink(site.db, linkId, site.now) : null;
  return link?.isAlive ? { ...link, link, hasAccount: false } : null;
};

const seatedPlace = async (site: Site, reader: { tableId: string; personId: string }) => {
  const seated = await messageFacts.findSeatedReader(site.db, reader, site.now);
  if (!seated) return null;
  const { linkId, generation } = seated;
  return { ...seated, link: linkId === null || generation === null ? null : { id: linkId, generation } };
};
