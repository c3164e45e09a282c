import { Mail, Phone } from "@runde-tische/contracts/fields";
import type { RowProblem } from "@runde-tische/contracts/member-imports";
import type { Contact } from "@runde-tische/contracts/memberships";
import { cleanLines, cleanText, comparable } from "./clean-text.ts";

export type Kind = Contact["kind"];
type Value = { value: string; problem?: undefined } | { value?: undefined; problem: RowProblem };

const readMail = (cell: string): Value => {
  const text = cleanText(cell);
  const [, bracketed] = /<([^<>]+)>$/.exec(text) ?? [];
  const value = (bracketed ?? text).replace(/^mailto:\s*/i, "").replace(/[;,.\s]+$/, "");
  if (Mail.safeParse(value).success) return { value };
  return { problem: (value.match(/@/g) ?? []).length > 1 ? "several-values" : "not-a-mail" };
};

const DASHES = /[\u2010-\u2015\u2212]/g;
/** A number that became too long for its cell: the digits after the first few are lost. */
const EXPONENT = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i;

const readPhone = (cell: string): Value => {
  const text = cleanText(cell).replace(DASHES, "-");
  if (EXPONENT.test(text)) return { problem: "number-format" };
  const value = text
    .replace(/^(tel(efon)?|fon|phone|mobil|handy)?\s*(nr)?\s*[.:]*\s*/i, "")
    .replace(/^'/, "")
    .replace(/\s*-\s*$/, "");
  if (Phone.safeParse(value).success) return { value };
  return { problem: /[;,|]|\boder\b|\bund\b|\d\s*\/\s*\+|\n/.test(text) ? "several-values" : "not-a-phone" };
};

const MOST_ADDRESS = 300;

const readAddress = (cell: string): Value => {
  const value = cleanLines(cell).replace(/\s*,?\s*\n+\s*/g, ", ");
  return value.length > MOST_ADDRESS ? { problem: "too-long" } : { value };
};

export const readContact: Record<Kind, (cell: string) => Value> = {
  mail: readMail,
  phone: readPhone,
  mobile: readPhone,
  address: readAddress,
};

/** "+49 (0)711 / 123-45", "0049 711 12345" and "0711 12345" are one number. */
const digitsOf = (value: string): string =>
  value
    .replace(/\(0\)/g, "")
    .replace(/^\s*\+/, "00")
    .replace(/\D/g, "")
    .replace(/^0049/, "0");

export const sameContact = (kind: Kind, one: string, other: string): boolean => {
  if (kind === "mail") return mailKey(one) === mailKey(other);
  if (kind === "address") return comparable(one) === comparable(other);
  return digitsOf(one) === digitsOf(other);
};

export const mailKey = (mail: string): string => mail.trim().toLowerCase();

/** Excel takes "0711 12345" for a number and drops what stands in front. */
export const seemsToLackZero = (phone: string): boolean => /^[1-9][\d\s/-]*$/.test(phone) && digitsOf(phone).length > 6;
