import type { Db } from "@runde-tische/database/client";
import type { FilledPlaceScope } from "../files.policy.ts";

export type Arriving = {
  id: string;
  name: string;
  audience: "public" | "seats";
  uploadedById: string | null;
  createdAt: Date;
};

/** False: the id is taken. */
export const begin = async (db: Db, place: FilledPlaceScope, file: Arriving): Promise<boolean> => {
  const { tableId, meetingId, agendaItemId, taskId } = place;
  const data = { ...file, tableId, meetingId, agendaItemId, taskId };
  return (await db.file.createMany({ data, skipDuplicates: true })).count === 1;
};

/** Of a file that is there or on its way. */
export const findUploaded = (db: Db, id: string) =>
  db.file.findUnique({
    where: { id },
    select: {
      meetingId: true,
      agendaItemId: true,
      taskId: true,
      tableId: true,
      uploadedById: true,
      readyAt: true,
      deletedAt: true,
    },
  });

export const addChunk = (db: Db, fileId: string, position: number, bytes: Buffer) =>
  db.fileChunk.create({ data: { fileId, position, bytes: Uint8Array.from(bytes) }, select: { position: true } });

export const readWhole = async (db: Db, fileId: string): Promise<Buffer> => {
  const chunks = await db.fileChunk.findMany({
    where: { fileId },
    orderBy: { position: "asc" },
    select: { bytes: true },
  });
  return Buffer.concat(chunks.map(({ bytes }) => bytes));
};

export const dropChunks = (db: Db, fileId: string) => db.fileChunk.deleteMany({ where: { fileId } });

export type Finished = { name: string; mediaType: string; size: number; sha256: string; metadataRemoved: boolean };

export const finish = (db: Db, id: string, file: Finished, readyAt: Date) =>
  db.file.update({ where: { id, readyAt: null }, data: { ...file, readyAt }, select: { id: true } });

/** What never became ready; its pieces go with it. */
export const abandon = (db: Db, id: string) => db.file.deleteMany({ where: { id, readyAt: null } });
