import { administrationRows } from "./administration-rows.ts";
import { fileRows } from "./file-rows.ts";
import { meetingRows } from "./meeting-rows.ts";
import { memberListRows } from "./member-list-rows.ts";
import { closeLinkRow, openRows } from "./open-rows.ts";
import { decideOrganizationRow, organizationRows } from "./organization-rows.ts";
import type { Row } from "./rows.ts";
import { stepInRow, tableRows } from "./table-rows.ts";

/** In the order in which they can be asked one after the other. */
export const allRows: readonly Row[] = [
  ...openRows,
  ...tableRows,
  ...meetingRows,
  ...fileRows,
  ...organizationRows,
  ...memberListRows,
  ...administrationRows,
  decideOrganizationRow,
  stepInRow,
  closeLinkRow,
];
