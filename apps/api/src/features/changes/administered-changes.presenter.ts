import type { AdministeredChange } from "@runde-tische/contracts/administered-changes";
import { changeWord } from "@runde-tische/contracts/change-words";
import { fieldWord } from "@runde-tische/contracts/field-words";
import type { Language } from "@runde-tische/contracts/fields";
import { formatMoment } from "../../lib/local-date.ts";
import type { AdministeredChangeRow } from "./administered-changes.repository.ts";
import { LOG_TEXTS } from "./log-texts.ts";

export const toAdministeredChange = ({
  at,
  tableId,
  tableTitle,
  organizationId,
  organizationName,
  ...change
}: AdministeredChangeRow): AdministeredChange => ({
  ...change,
  at: at.toISOString(),
  table: tableId === null ? null : { id: tableId, title: tableTitle },
  organization: organizationId === null ? null : { id: organizationId, name: organizationName ?? "" },
});

/** In the order of `LOG_TEXTS.columns`. */
export const toLogLine = (row: AdministeredChangeRow, language: Language): string[] => {
  const { hiddenTable, former, actorKind } = LOG_TEXTS[language];
  const { at, kind, subject, fields, tableId, tableTitle, organizationName, actorId, actor } = row;
  return [
    formatMoment(at),
    changeWord(kind, language),
    subject ?? "",
    fields.flatMap((field) => fieldWord(field, language) ?? []).join(", "),
    tableId === null ? (organizationName ?? "") : (tableTitle ?? hiddenTable),
    actorId === null ? "" : (actor ?? former),
    actorKind[row.actorKind],
  ];
};
