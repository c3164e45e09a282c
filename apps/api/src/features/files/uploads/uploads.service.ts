import { hash } from "node:crypto";
import { addAbortSignal, Readable } from "node:stream";
import type { Input } from "@runde-tische/contracts/endpoint";
import * as contract from "@runde-tische/contracts/files";
import pLimit from "p-limit";
import type { Ctx } from "../../../lib/context.ts";
import { AppError } from "../../../lib/errors.ts";
import { transaction } from "../../../lib/transaction.ts";
import type { VirusScan } from "../../../lib/virus-scan.ts";
import { recordChange } from "../../changes/changes.service.ts";
import { clean } from "../content/cleaning.ts";
import { mayBecomeKind } from "../content/file-kinds.ts";
import { cleanFileName } from "../content/file-name.ts";
import {
  type FilledPlaceScope,
  requireItemFilled,
  requireMeetingFilled,
  requireTableFilled,
  requireTaskFilled,
} from "../files.policy.ts";
import * as files from "../files.repository.ts";
import { logged, readFile, requireRoom } from "../files.service.ts";
import * as uploads from "./uploads.repository.ts";

/** The request's body, not read yet. */
type Arrival = { readonly body: unknown; readonly announcedBytes: number; readonly scan: VirusScan | null };
type Head = { fileId: string; name: string; audience?: contract.FileAudience };

const PIECE_BYTES = 256 * 1024;
const MOST_MS = 10 * 60 * 1000;

/** Cleaning holds a whole file, and takes what one core can give. */
const inTurn = pLimit(2);

export const uploadTableFile = async (ctx: Ctx, input: Input<typeof contract.uploadTableFile>, arrival: Arrival) =>
  upload(ctx, await requireTableFilled(ctx, input.tableId), input, arrival);

export const uploadMeetingFile = async (ctx: Ctx, input: Input<typeof contract.uploadMeetingFile>, arrival: Arrival) =>
  upload(ctx, await requireMeetingFilled(ctx, input.meetingId), input, arrival);

export const uploadItemFile = async (ctx: Ctx, input: Input<typeof contract.uploadItemFile>, arrival: Arrival) =>
  upload(ctx, await requireItemFilled(ctx, input.agendaItemId), input, arrival);

export const uploadTaskFile = async (ctx: Ctx, input: Input<typeof contract.uploadTaskFile>, arrival: Arrival) =>
  upload(ctx, await requireTaskFilled(ctx, input.taskId), { ...input, audience: "seats" }, arrival);

/** Into the database piece by piece; seen by nobody before it is whole, clean and fits. */
const upload = async (
  ctx: Ctx,
  place: FilledPlaceScope,
  head: Head,
  arrival: Arrival,
): Promise<contract.StoredFile> => {
  if (!(arrival.body instanceof Readable)) throw new AppError("wrong-media-type");
  if (arrival.announcedBytes > contract.MOST_FILE_BYTES) throw new AppError("too-large");
  const { fileId, name, audience = "public" } = head;
  const uploadedById = ctx.actor.kind === "anonymous" ? null : ctx.actor.personId;
  const file = { id: fileId, name: "", audience, uploadedById, createdAt: ctx.now };
  if (!(await uploads.begin(ctx.db, place, file))) return asBefore(ctx, place, file);
  try {
    if ((await files.countIn(ctx.db, place)) >= contract.MOST_FILES) throw new AppError("too-many-files");
    await receive(ctx, fileId, arrival.body);
    await inTurn(() => accept(ctx, place, { fileId, name, audience }, arrival.scan));
  } catch (error) {
    await uploads.abandon(ctx.db, fileId);
    throw error;
  }
  return readFile(ctx, { fileId });
};

/** The same upload once more, perhaps because its answer was lost. */
const asBefore = async (ctx: Ctx, place: FilledPlaceScope, { id, uploadedById }: uploads.Arriving) => {
  const known = await uploads.findUploaded(ctx.db, id);
  const isSame =
    known?.tableId === place.tableId &&
    known.meetingId === place.meetingId &&
    known.agendaItemId === place.agendaItemId &&
    known.taskId === place.taskId &&
    known.uploadedById === uploadedById;
  if (!isSame || known.deletedAt) throw new AppError("conflict");
  if (!known.readyAt) throw new AppError("request-running");
  return readFile(ctx, { fileId: id });
};

const receive = async ({ db }: Ctx, fileId: string, body: Readable): Promise<void> => {
  let gathered: Buffer[] = [];
  let gatheredBytes = 0;
  let total = 0;
  let position = 0;
  const store = async () => {
    const piece = Buffer.concat(gathered);
    if (position === 0 && !(await mayBecomeKind(piece))) throw new AppError("wrong-file-type");
    await uploads.addChunk(db, fileId, position, piece);
    position += 1;
    gathered = [];
    gatheredBytes = 0;
  };
  for await (const bytes of piecesOf(body)) {
    total += bytes.length;
    if (total > contract.MOST_FILE_BYTES) throw new AppError("too-large");
    gathered.push(bytes);
    gatheredBytes += bytes.length;
    if (gatheredBytes >= PIECE_BYTES) await store();
  }
  if (gatheredBytes > 0 || position === 0) await store();
};

/** A refusal must not end the connection, or its answer would not arrive; who breaks off or takes too long gets none. */
async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  addAbortSignal(AbortSignal.timeout(MOST_MS), body);
  try {
    yield* body.iterator({ destroyOnReturn: false });
  } catch (error) {
    throw error === body.errored ? new AppError("malformed") : error;
  }
}

const accept = async (
  ctx: Ctx,
  place: FilledPlaceScope,
  { fileId, name, audience }: Required<Head>,
  scan: VirusScan | null,
): Promise<void> => {
  const bytes = await uploads.readWhole(ctx.db, fileId);
  await requireNoVirus(bytes, scan);
  const { kind, content, metadataRemoved } = await clean(bytes);
  if (content !== bytes) await replace(ctx, fileId, content);
  const finished = {
    name: cleanFileName(name, kind.extension),
    mediaType: kind.mediaType,
    size: content.length,
    sha256: hash("sha256", content, "base64url"),
    metadataRemoved,
  };
  await transaction(ctx, async (ctx) => {
    await requireRoom(ctx, place, content.length);
    await uploads.finish(ctx.db, fileId, finished, ctx.now);
    await recordChange(ctx, { kind: "file.added", ...(await logged(ctx, { ...place, id: fileId, audience })) });
  });
};

const requireNoVirus = async (bytes: Buffer, scan: VirusScan | null): Promise<void> => {
  const result = scan ? await scan(bytes) : "clean";
  if (result === "infected") throw new AppError("virus-found");
  if (result === "unreachable") throw new AppError("scanner-unreachable");
};

/** Nobody sees it yet, hence no transaction around it. */
const replace = async ({ db }: Ctx, fileId: string, content: Buffer): Promise<void> => {
  await uploads.dropChunks(db, fileId);
  for (let at = 0; at < content.length; at += PIECE_BYTES)
    await uploads.addChunk(db, fileId, at / PIECE_BYTES, content.subarray(at, at + PIECE_BYTES));
};
