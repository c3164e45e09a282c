import type { ImportField, PreviewRow } from "@runde-tische/contracts/member-imports";

type Reading = {
  raw: (field: ImportField) => string | null;
  hint: (field: ImportField, code: PreviewRow["hints"][number]["code"]) => void;
};

/** An address from whatever columns the list has for it; null: it says none. */
export const readAddressParts = ({ raw, hint }: Reading): string | null => {
  const whole = raw("address");
  const line = whole ?? join(" ", raw("street"), raw("houseNumber"));
  const place = join(" ", readPostcode(raw("postcode"), hint), raw("town"));
  const saysPlace = line !== null && /\b\d{5}\b/.test(line);
  return saysPlace ? line : join(", ", line, place);
};

const join = (between: string, ...parts: readonly (string | null)[]): string | null =>
  parts.filter((part) => part !== null).join(between) || null;

/** Excel takes "01067" for a number and drops the zero; other countries' postcodes of four digits are mended back in the preview. */
const readPostcode = (text: string | null, hint: Reading["hint"]): string | null => {
  if (text === null || !/^\d{4}$/.test(text)) return text;
  hint("postcode", "completed-postcode");
  return `0${text}`;
};
