import { ORGANIZATION_ADDRESSES, TABLE_ADDRESSES } from "@runde-tische/contracts/address-lists";
import { apiUrl } from "../../lib/api-url.ts";
import type { Language } from "../../lib/language.ts";

/** As offered, the one to read first. */
const FILES = [
  { kind: "pdf", format: "pdf" },
  { kind: "xlsx", format: "xlsx" },
  { kind: "csv", format: "csv" },
  { kind: "vcard3", format: "vcf" },
  { kind: "vcard4", format: "vcf", version: "4.0" },
] as const;

export type AddressFile = { kind: (typeof FILES)[number]["kind"]; href: string };

const filesOf = (path: string, params: Record<string, string>, language: Language): AddressFile[] =>
  FILES.map(({ kind, format, ...choice }) => ({
    kind,
    href: apiUrl({ path: path.replace("FORMAT", format) as `/${string}` }, params, { language, ...choice }),
  }));

export const tableAddresses = (tableId: string, language: Language): AddressFile[] =>
  filesOf(TABLE_ADDRESSES, { tableId }, language);

export const organizationAddresses = (organizationId: string, language: Language): AddressFile[] =>
  filesOf(ORGANIZATION_ADDRESSES, { organizationId }, language);
