import type { AddressFormat } from "@runde-tische/contracts/address-lists";
import type { Language } from "@runde-tische/contracts/fields";
import type { Ctx } from "../../lib/context.ts";
import { CSV_TYPE, toCsv } from "../../lib/csv.ts";
import { AppError } from "../../lib/errors.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { formatDay, localDay } from "../../lib/local-date.ts";
import { typeset } from "../../lib/typesetting.ts";
import { reachesOf, requireVisibleMembers } from "../memberships/memberships.policy.ts";
import { requireInternalSeats } from "../seats/seats.policy.ts";
import { ADDRESS_TEXTS, COLUMNS, toRows } from "./address-columns.ts";
import type { AddressEntry } from "./address-entry.ts";
import { toXlsx } from "./address-files.ts";
import { toAddressPaper, toHolderEntry, toMemberEntry } from "./address-lists.presenter.ts";
import * as addressLists from "./address-lists.repository.ts";
import { withTextPhones } from "./text-phones.ts";
import { toVcards, type VcardVersion } from "./vcards.ts";

type Wanted = { language: Language; version: VcardVersion; format: AddressFormat };
type List = { of: "table" | "organization"; title: string; sender: string; entries: AddressEntry[] };

/** For those at the table; of each organization what the reader sees of its members elsewhere. */
export const writeTableAddresses = async (
  ctx: Ctx,
  { tableId, ...wanted }: { tableId: string } & Wanted,
): Promise<FileToSend> => {
  const scope = await requireInternalSeats(ctx, tableId);
  const table = await addressLists.readTable(ctx.db, scope);
  const rows = await addressLists.listHolders(ctx.db, scope, ctx.now);
  const reaches = await reachesOf(
    ctx,
    rows.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const entries = rows.map((row) => {
    const reach = row.organizationId === null ? null : (reaches.get(row.organizationId) ?? null);
    const { manages } = scope;
    return toHolderEntry(row, { language: wanted.language, labels: table.groupLabels, reach, manages });
  });
  return write(ctx, { of: "table", title: table.title, sender: table.municipality.name, entries }, wanted);
};

/** For whoever sees the members by name. */
export const writeOrganizationAddresses = async (
  ctx: Ctx,
  { organizationId, ...wanted }: { organizationId: string } & Wanted,
): Promise<FileToSend> => {
  const scope = await requireVisibleMembers(ctx, organizationId);
  if (scope.reach === "public") throw new AppError("not-found");
  const { name, municipality } = await addressLists.readOrganization(ctx.db, scope);
  const rows = await addressLists.listMembers(ctx.db, scope, ctx.now);
  const entries = rows.map((row) => toMemberEntry(row, name, scope.reach));
  return write(ctx, { of: "organization", title: name, sender: municipality.name, entries }, wanted);
};

const write = async (ctx: Ctx, list: List, wanted: Wanted): Promise<FileToSend> => {
  const name = `adressliste-${formatDay(localDay(ctx.now))}.${wanted.format}`;
  return { name, ...(await contentOf(ctx, list, wanted)) };
};

const contentOf = async (
  { now }: Ctx,
  list: List,
  { format, language, version }: Wanted,
): Promise<Omit<FileToSend, "name">> => {
  const { entries } = list;
  switch (format) {
    case "csv":
      return { type: CSV_TYPE, content: toCsv(rowsOf({ ...list, entries: entries.map(withTextPhones) }, language)) };
    case "xlsx":
      return {
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: await toXlsx(rowsOf(list, language), ADDRESS_TEXTS[language].heading),
      };
    case "vcf":
      return { type: "text/vcard; charset=utf-8", content: toVcards(entries, version) };
    case "pdf":
      return { type: "application/pdf", content: await typeset("addresses", toAddressPaper(language, list, now)) };
  }
};

/** The same columns in every file, so that one can be laid beside the other. */
const rowsOf = ({ of, entries }: List, language: Language): string[][] =>
  toRows(
    language,
    entries,
    COLUMNS.filter((column) => of === "table" || column !== "group"),
  );
