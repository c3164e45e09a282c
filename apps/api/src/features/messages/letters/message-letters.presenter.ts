import { codeWays } from "../../letters/code-ways.presenter.ts";
import {
  closingPart,
  type FramedLetter,
  type LetterPart,
  pageWays,
  type Sender,
  textPart,
} from "../../letters/letter-frame.presenter.ts";
import type { MailBlock } from "../../mails/mail-layout.ts";
import type { WrittenMessage } from "../../mails/message-writer.service.ts";

type Printed = WrittenMessage & {
  /** Null: nobody entered an address. */
  address: readonly string[] | null;
  /** Null: there is no personal link, or it was renewed since. */
  code: string | null;
};

type Around = { sender: Sender; author: string | null; codePage: string };

/** The same words as in the mail. */
export const toMessageLetter = (printed: Printed, around: Around): FramedLetter => {
  const { content, reader, address } = printed;
  const { language, subject, greeting, blocks, why } = content;
  return {
    language,
    address: address ?? [reader.name ?? ""],
    subject,
    greeting,
    parts: [
      ...blocks.flatMap((block) => partsOf(block, printed, around)),
      closingPart(language, [around.author, around.sender.name]),
      textPart(why),
    ],
  };
};

const partsOf = (block: MailBlock, { content, link, code }: Printed, around: Around): LetterPart[] => {
  const { language } = content;
  if (block.kind === "text") return [textPart(block.text)];
  if (block.kind === "facts") return [{ kind: "facts", rows: block.rows }];
  if (block.kind !== "action") return [];
  if (link === null) return [pageWays(language, { title: block.label, url: block.url })];
  const { sender, author: coordinator, codePage } = around;
  return code === null ? [] : [codeWays(language, { title: block.label, code, codePage, sender, coordinator })];
};
