import type { StoredFile } from "@runde-tische/contracts/files";
import type { FileRow } from "./files.repository.ts";

export const toStoredFile = (row: FileRow, mayRemove: boolean): StoredFile => ({
  id: row.id,
  agendaItemId: row.agendaItemId,
  name: row.name,
  mediaType: row.mediaType,
  size: row.size,
  audience: row.audience,
  metadataRemoved: row.metadataRemoved,
  createdAt: row.createdAt.toISOString(),
  version: row.version,
  may: { remove: mayRemove },
});
