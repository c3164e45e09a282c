import type { AddressEntry } from "./address-entry.ts";

/** ITU-T E.164: one to three digits, of which none begins another. */
const COUNTRY = /^(?:\+|00)\s*([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})[\s/.-]*(?=[\d(])/;
const HOME = "49";

/**
 * In a CSV file Excel takes "+49-30-1234" for a sum, "+49301234" and "0049301234" for a number, "0301234" for one without its
 * zero, and shows the apostrophe that would prevent it. What begins with "(+49) " is text to every spreadsheet, reads like
 * a number and dials.
 */
export const toTextPhone = (phone: string): string => {
  const bracketed = phone.trim().replace(COUNTRY, "(+$1) ");
  return /^0[1-9]\d*$/.test(bracketed) ? `(+${HOME}) ${bracketed.slice(1)}` : bracketed;
};

export const withTextPhones = (entry: AddressEntry): AddressEntry => ({
  ...entry,
  phones: entry.phones.map(toTextPhone),
});
