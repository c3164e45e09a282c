import type { EntryLetters } from "@runde-tische/contracts/entry-letters";
import type { Keys } from "../../../lib/keys.ts";
import { entrySecret } from "../../../lib/link-secret.ts";
import {
  closingPart,
  type FramedLetter,
  plainWay,
  type Sender,
  squareOf,
  textPart,
} from "../../letters/letter-frame.presenter.ts";
import { LETTER_TEXTS } from "../../letters/letter-texts.ts";
import { addressOf, toSender } from "../../letters/letters.presenter.ts";
import { writeEntryLetter } from "../../mails/entry-mails.ts";
import { mailPaths } from "../../mails/mail-paths.ts";
import { toController, toSource } from "../../mails/notice-facts.presenter.ts";
import type { EntryLetterRow } from "./entry-letters.repository.ts";

export const toEntryLetters = (rows: readonly EntryLetterRow[], total: number): EntryLetters => ({
  items: rows.map((row) => ({ membershipId: row.id, name: row.person.name, address: postalOf(row) })),
  total,
});

const postalOf = ({ person, contacts, organization }: EntryLetterRow): string[] | null => {
  const { name, street, postcode, city } = organization;
  const contactAddress = contacts[0]?.value ?? null;
  return addressOf(person.name, { contactAddress, organization: name, street, postcode, city });
};

export const toEntrySender = ({ name, street, postcode, city, phone }: EntryLetterRow["organization"]): Sender =>
  toSender({ organization: name, municipality: name, name: null, street, postcode, city, phone });

type Site = { keys: Keys; publicUrl: string };

/** The same words as in the mailed notice. */
export const toEntryLetter = (row: EntryLetterRow, { keys, publicUrl }: Site): FramedLetter => {
  const { person, organization, entryGeneration: generation } = row;
  const url = publicUrl + mailPaths.entry(entrySecret(keys, { id: row.id, generation }));
  const facts = { ...person, organization: toController(organization), source: toSource(row), url };
  const { language, subject, greeting, text, open, otherwise, after, rows, why } = writeEntryLetter(facts);
  const { bySquare, pageQr } = LETTER_TEXTS[language];
  const ways = [plainWay(bySquare), plainWay(otherwise)];
  return {
    language,
    address: postalOf(row) ?? [organization.name, person.name ?? ""],
    subject,
    greeting,
    parts: [
      textPart(text),
      { kind: "ways", title: open, qr: squareOf(url), qrLabel: pageQr, ways, note: after },
      closingPart(language, [organization.name]),
      { kind: "facts", rows },
      textPart(why),
    ],
  };
};
