import { hash, randomUUID } from "node:crypto";
import type { Db, Prisma } from "@runde-tische/database/client";

export type FileOverrides = Partial<Prisma.FileUncheckedCreateInput> & { tableId: string; content?: Buffer };

/** Whole and seen, at the table itself unless placed elsewhere. */
export const createFile = (db: Db, { content = Buffer.from("%PDF-1.7\n"), ...overrides }: FileOverrides) =>
  db.file.create({
    data: {
      id: randomUUID(),
      name: "Unterlage.pdf",
      mediaType: "application/pdf",
      readyAt: new Date(),
      ...overrides,
      size: content.length,
      sha256: hash("sha256", content, "base64url"),
      chunks: { create: { position: 0, bytes: Uint8Array.from(content) } },
    },
  });
