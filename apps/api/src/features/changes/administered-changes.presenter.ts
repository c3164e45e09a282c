import type { AdministeredChange } from "@runde-tische/contracts/administered-changes";
import type { AdministeredChangeRow } from "./administered-changes.repository.ts";

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
