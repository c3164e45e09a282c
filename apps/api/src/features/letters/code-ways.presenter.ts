import type { Language } from "@runde-tische/contracts/fields";
import { unbroken } from "../../lib/paper-typography.ts";
import { type LetterPart, plainWay, type Sender, squareOf, typedPage } from "./letter-frame.presenter.ts";
import { LETTER_TEXTS } from "./letter-texts.ts";

type Coded = {
  title: string;
  code: string;
  codePage: string;
  sender: Sender;
  coordinator: string | null;
};

/** The page of a personal link, by its code. */
export const codeWays = (language: Language, { title, code, codePage, sender, coordinator }: Coded): LetterPart => {
  const texts = LETTER_TEXTS[language];
  const byPhone = sender.phone ? texts.byPhone(unbroken(sender.phone), coordinator) : texts.byPhoneUnknown;
  return {
    kind: "ways",
    title,
    qr: squareOf(`${codePage}#${code.replaceAll("-", "")}`),
    qrLabel: texts.qr,
    ways: [
      plainWay(texts.bySquare),
      { text: texts.byCode, page: typedPage(codePage), codeLabel: texts.code, code },
      plainWay(byPhone),
    ],
    note: texts.personal,
  };
};
