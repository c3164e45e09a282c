import { type AddressFormat, ORGANIZATION_ADDRESSES, TABLE_ADDRESSES } from "@runde-tische/contracts/address-lists";
import { apiUrl } from "../../lib/api-url.ts";
import type { Language } from "../../lib/language.ts";

/** As offered, the one to read first. */
const FORMATS: readonly AddressFormat[] = ["pdf", "xlsx", "csv", "vcf"];

export type AddressFile = { format: AddressFormat; href: string };

const filesOf = (path: string, params: Record<string, string>, language: Language): AddressFile[] =>
  FORMATS.map((format) => ({
    format,
    href: apiUrl({ path: path.replace("FORMAT", format) as `/${string}` }, params, { language }),
  }));

export const tableAddresses = (tableId: string, language: Language): AddressFile[] =>
  filesOf(TABLE_ADDRESSES, { tableId }, language);

export const organizationAddresses = (organizationId: string, language: Language): AddressFile[] =>
  filesOf(ORGANIZATION_ADDRESSES, { organizationId }, language);
