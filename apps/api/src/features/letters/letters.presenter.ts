import type { Letter, Letters } from "@runde-tische/contracts/letters";
import type { AddressedRecipient } from "../invitations/invitations.service.ts";
import type { LetterRow, PostalRow, SenderRow } from "./letters.repository.ts";

export type Recipient = AddressedRecipient & { personId: string; linkId: string; role: "delegate" | "deputy" };

export const toLetters = (
  recipients: readonly Recipient[],
  rows: readonly LetterRow[],
  sender: SenderRow,
): Letters => ({
  items: recipients.flatMap((recipient) => {
    const row = rows.find(({ linkId }) => linkId === recipient.linkId);
    return row ? [toLetter(recipient, row)] : [];
  }),
  sender: toSender(sender),
});

const toLetter = ({ linkId, personId, name, seat, role }: Recipient, row: LetterRow): Letter => ({
  linkId,
  personId,
  name,
  seat: seat ?? name ?? "",
  role,
  address: addressOf(name, row),
  preparedAt: row.preparedAt?.toISOString() ?? null,
  postedAt: row.postedAt?.toISOString() ?? null,
});

/** What the person gave for letters, else where their organization is. */
export const addressOf = (name: string | null, row: PostalRow): string[] | null => {
  const person = name === null ? [] : [name];
  if (row.contactAddress !== null) return [...person, ...linesOf(row.contactAddress)];
  if (row.street === null || row.city === null) return null;
  return [...(row.organization ? [row.organization] : []), ...person, row.street, townOf(row)];
};

/** Entered in one line: "Markt 1, 12345 Musterstadt". */
const linesOf = (address: string): string[] =>
  address
    .split(/\s*[,;]\s*/)
    .map((line) => line.trim())
    .filter(Boolean);

const townOf = ({ postcode, city }: Pick<SenderRow, "postcode" | "city">): string =>
  [postcode, city].filter(Boolean).join(" ");

export const toSender = (row: SenderRow): Letters["sender"] => ({
  name: row.organization ?? row.municipality,
  address: row.street === null ? [] : [row.street, townOf(row)].filter(Boolean),
  phone: row.phone,
});
