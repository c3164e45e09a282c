import type { AddressFormat } from "@runde-tische/contracts/address-lists";
import type { Language } from "@runde-tische/contracts/fields";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import type { FileToSend } from "../../lib/file-route.ts";
import { formatDay, localDay } from "../../lib/local-date.ts";
import { typeset } from "../../lib/typesetting.ts";
import { reachesOf, requireVisibleMembers } from "../memberships/memberships.policy.ts";
import { requireInternalSeats } from "../seats/seats.policy.ts";
import { ADDRESS_TEXTS, toRows } from "./address-columns.ts";
import type { AddressEntry } from "./address-entry.ts";
import { toCsv, toXlsx } from "./address-files.ts";
import { toHolderEntry, toMemberEntry } from "./address-lists.presenter.ts";
import * as addressLists from "./address-lists.repository.ts";
import { toVcards, type VcardVersion } from "./vcards.ts";

type Wanted = { language: Language; version: VcardVersion; format: AddressFormat };
type List = { title: string; sender: string; entries: AddressEntry[] };

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
  return write(ctx, { title: table.title, sender: table.municipality.name, entries }, wanted);
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
  return write(ctx, { title: name, sender: municipality.name, entries }, wanted);
};

const write = async (ctx: Ctx, list: List, wanted: Wanted): Promise<FileToSend> => {
  const name = `adressliste-${formatDay(localDay(ctx.now))}.${wanted.format}`;
  return { name, ...(await contentOf(list, wanted)) };
};

const contentOf = async (list: List, { format, language, version }: Wanted): Promise<Omit<FileToSend, "name">> => {
  const rows = toRows(language, list.entries);
  switch (format) {
    case "csv":
      return { type: "text/csv; charset=utf-8; header=present", content: toCsv(rows) };
    case "xlsx":
      return {
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: await toXlsx(rows, ADDRESS_TEXTS[language].heading),
      };
    case "vcf":
      return { type: "text/vcard; charset=utf-8", content: toVcards(list.entries, version) };
    case "pdf":
      return { type: "application/pdf", content: typesetList(list, rows, language) };
  }
};

const typesetList = ({ title, sender }: List, rows: string[][], language: Language): Buffer => {
  const { heading, labels, note, empty } = ADDRESS_TEXTS[language];
  const [columns = [], ...entries] = rows;
  const footer = `${title} · ${note}`;
  return typeset("addresses", {
    language,
    title: `${heading}: ${title}`,
    sender,
    footer,
    labels,
    overline: title,
    heading,
    columns,
    entries,
    empty,
  });
};
