import { randomUUID } from "node:crypto";
import { restoreAgendaItem } from "@runde-tische/contracts/agenda-items";
import * as contract from "@runde-tische/contracts/files";
import { changeRoundTable, readRoundTable } from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { z } from "zod";
import { createAgendaItem } from "../../demo/agenda-items.factory.ts";
import { createFile } from "../../demo/files.factory.ts";
import { createMeeting } from "../../demo/meetings.factory.ts";
import { createTask } from "../../demo/tasks.factory.ts";
import { ANONYMOUS } from "../../lib/actor.ts";
import type { Client } from "../../testing/client.ts";
import { DAY_MS } from "../../testing/clock.ts";
import { docx, jpegWithPlace, pdf, png, zip } from "../../testing/file-contents.ts";
import { createInvitedTable } from "../../testing/invited-table.ts";
import { openLink } from "../../testing/open-link.ts";
import { test } from "../../testing/test.ts";
import { upload } from "../../testing/upload.ts";
import { run } from "../retention/retention.service.ts";

const contentOf = { method: "GET", path: "/files/:fileId/content", summary: "", response: z.unknown() } as const;
const read = (client: Pick<Client, "send">, fileId: string) => client.send(contentOf, { params: { fileId } });

describe("what is uploaded", () => {
  test("is served to be saved only, named and typed by its content, and not sent twice", async ({
    harness,
    coordinator,
    visitor,
    table,
  }) => {
    const { file } = await upload(coordinator, contract.uploadTableFile, {
      params: { tableId: table.id },
      name: "C:\\Akten\\Übersicht \u202e2026\u0000.exe",
      content: png(),
    });

    const answer = await read(visitor, file.id);

    expect(file).toMatchObject({ name: "Übersicht 2026.exe.png", mediaType: "image/png", metadataRemoved: false });
    expect(answer.headers).toMatchObject({
      "content-type": "image/png",
      "content-length": String(png().length),
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "content-disposition": `attachment; filename="?bersicht 2026.exe.png"; filename*=UTF-8''%C3%9Cbersicht%202026.exe.png`,
    });
    const again = await visitor.send(contentOf, { params: { fileId: file.id }, ifNoneMatch: answer.etag });
    expect([again.status, again.text]).toEqual([304, ""]);
    const { statusCode, body, headers } = await harness.app.inject({
      method: "HEAD",
      url: `/api/v1/files/${file.id}/content`,
    });
    expect([statusCode, body, headers["content-length"]]).toEqual([200, "", String(png().length)]);
  });

  test("comes back byte by byte, up to 10 MB", async ({ coordinator, table, harness }) => {
    const content = pdf("", Buffer.alloc(10 * 1024 * 1024 - 500, "x"));
    const { file } = await upload(coordinator, contract.uploadTableFile, { params: { tableId: table.id }, content });
    const answer = await harness.app.inject(`/api/v1/files/${file.id}/content`);
    // Only what stood between the brackets of its description is blank.
    expect(answer.rawPayload.length).toBe(content.length);
    expect(answer.rawPayload.subarray(400).equals(content.subarray(400))).toBe(true);

    const larger = Buffer.alloc(10 * 1024 * 1024 + 1, "%PDF-1.7 ");
    const refused = await upload(coordinator, contract.uploadTableFile, {
      params: { tableId: table.id },
      content: larger,
    });
    expect([refused.status, refused.code]).toEqual([413, "too-large"]);
  });

  test.for([
    ["HTML", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "wrong-file-type"],
    ["SVG", () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "wrong-file-type"],
    ["nothing", () => Buffer.alloc(0), "wrong-file-type"],
    ["a program", () => Buffer.from("MZ\u0090\u0000programm"), "wrong-file-type"],
    ["a cut picture", () => png().subarray(0, 40), "wrong-file-type"],
    ["a picture of a billion points", () => png(40_000, 40_000), "unsafe-file"],
    ["an archive", () => zip({ "brief.txt": "Brief" }), "wrong-file-type"],
    ["a document with a program", () => docx("A", { "word/vbaProject.bin": "Sub" }), "unsafe-file"],
  ] as const)(
    "is refused where it is %s, and leaves nothing",
    async ([, content, code], { coordinator, table, harness }) => {
      const sent = { params: { tableId: table.id }, content: await content() };
      const answer = await upload(coordinator, contract.uploadTableFile, sent);
      expect([answer.status, answer.code]).toEqual([415, code]);
      expect(await harness.db.file.count({ where: { tableId: table.id } })).toBe(0);
    },
  );

  test.for([
    ["a PDF", () => pdf("Anna Amt")],
    ["a PNG", () => png(4, 4, ["Anna Amt"])],
    ["a JPEG", () => jpegWithPlace("Anna Amt 52.52 N")],
    ["a Word document", () => docx("Anna Amt", { "word/media/image1.jpeg": jpegWithPlace("Anna Amt") })],
  ] as const)("loses author and place: %s", async ([, content], { coordinator, table, harness }) => {
    const sent = { params: { tableId: table.id }, content: await content() };
    const { file, text } = await upload(coordinator, contract.uploadTableFile, sent);
    expect(file.metadataRemoved, text).toBe(true);
    const kept = (await harness.app.inject(`/api/v1/files/${file.id}/content`)).rawPayload;
    expect(kept.length).toBe(file.size);
    expect(kept.toString("latin1")).not.toMatch(/Anna|52\.52/);
  });

  test("once only, however often its request is repeated", async ({ coordinator, stranger, table, harness }) => {
    const fileId = randomUUID();
    const sent = { params: { tableId: table.id, fileId }, content: png() };
    const first = await upload(coordinator, contract.uploadTableFile, sent);
    const again = await upload(coordinator, contract.uploadTableFile, sent);
    expect(again.file).toEqual(first.file);
    expect(await harness.db.file.count({ where: { tableId: table.id } })).toBe(1);
    const other = await harness.person({ secondFactor: true });
    await harness.db.tableCoordinator.create({ data: { tableId: table.id, personId: other.personId } });
    expect((await upload(other, contract.uploadTableFile, sent)).code).toBe("conflict");
    expect((await upload(stranger, contract.uploadTableFile, sent)).status).toBe(403);
  });

  test("needs to be a stream of bytes", async ({ coordinator, table }) => {
    const parts = { params: { tableId: table.id, fileId: randomUUID() }, query: { name: "a" } };
    expect((await coordinator.send(contract.uploadTableFile, { ...parts, body: { a: 1 } })).status).toBe(415);
    expect((await coordinator.send(contract.uploadTableFile, parts)).status).toBe(415);
  });
});

test("two that fit one by one do not come in together", async ({ coordinator, table, harness }) => {
  const filler = await createFile(harness.db, { tableId: table.id });
  const allowed = 500 * 1024 * 1024;
  const data = { size: allowed - Math.floor(png().length * 1.5) };
  await harness.db.file.update({ where: { id: filler.id }, data });
  const send = () => upload(coordinator, contract.uploadTableFile, { params: { tableId: table.id }, content: png() });

  const answers = await Promise.all([send(), send()]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.code).toBe("storage-full");
  const { body } = await coordinator.call(contract.listTableFiles, { params: { tableId: table.id } });
  expect(body.usage?.allowed).toBe(allowed);
  expect(body.usage?.used).toBeLessThanOrEqual(allowed);
  expect(body.items).toHaveLength(2);
});

test("whoever decides for the municipality gives a table more or less storage, its coordinator does not", async ({
  harness,
  coordinator,
  visitor,
  table,
}) => {
  const decider = await harness.person({ secondFactor: true });
  const { municipalityArs } = await harness.db.roundTable.findUniqueOrThrow({ where: { id: table.id } });
  await harness.db.municipalityCoordinator.create({
    data: { municipalityArs, personId: decider.personId, appointedById: decider.personId },
  });
  const { body: before } = await coordinator.call(readRoundTable, { params: { tableId: table.id } });
  const set = (client: Client, storageMegabytes: number) =>
    client.send(changeRoundTable, {
      params: { tableId: table.id },
      body: { storageMegabytes },
      ifMatch: before.version,
    });
  const filler = await createFile(harness.db, { tableId: table.id });
  await harness.db.file.update({ where: { id: filler.id }, data: { size: 11 * 1024 * 1024 } });
  const send = () => upload(coordinator, contract.uploadTableFile, { params: { tableId: table.id }, content: png() });

  expect((await set(coordinator, 50_000)).status).toBe(403);
  expect((await set(decider, 9)).status).toBe(400);
  const { body } = await set(decider, 10);

  expect(before).toMatchObject({ storageMegabytes: 500, may: { appoint: false } });
  expect(body).toMatchObject({ storageMegabytes: 10, may: { appoint: true } });
  expect((await visitor.call(readRoundTable, { params: { tableId: table.id } })).body.storageMegabytes).toBeNull();
  expect((await send()).code).toBe("storage-full");
  expect((await read(visitor, filler.id)).status).toBe(200);
});

test("a meeting's papers are seen as its items are, and for the seats alone where it says so", async ({
  harness,
  coordinator,
  visitor,
  table,
}) => {
  const { db } = harness;
  const { meeting, seat, delegate } = await createInvitedTable(harness, table.id, { isInvited: true });
  const tableId = table.id;
  const open = await createAgendaItem(db, { tableId, meetingId: meeting.id });
  const hidden = await createAgendaItem(db, { tableId, meetingId: meeting.id, part: "internal" });
  const add = (name: string, where: object) => createFile(db, { tableId, name, ...where });
  await add("Sitzung", { meetingId: meeting.id });
  await add("Sitzung intern", { meetingId: meeting.id, audience: "seats" });
  await add("Punkt", { agendaItemId: open.id });
  await add("Punkt intern", { agendaItemId: open.id, audience: "seats" });
  await add("Interner Punkt", { agendaItemId: hidden.id });
  const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
  const names = async (client: Client) =>
    (await client.call(contract.listMeetingFiles, { params: { meetingId: meeting.id } })).body.items
      .map(({ name }) => name)
      .sort();

  const all = ["Interner Punkt", "Punkt", "Punkt intern", "Sitzung", "Sitzung intern"];
  expect(await names(visitor)).toEqual(["Punkt", "Sitzung"]);
  expect(await names(link)).toEqual(all);
  expect(await names(coordinator)).toEqual(all);

  await db.agendaItem.update({ where: { id: open.id }, data: { deletedAt: new Date() } });
  expect(await names(visitor)).toEqual(["Sitzung"]);
  await coordinator.call(restoreAgendaItem, { params: { agendaItemId: open.id } });
  await db.meeting.update({ where: { id: meeting.id }, data: { invitedAt: null } });
  expect(await names(visitor)).toEqual([]);
  expect(await names(link)).toEqual([]);
});

test("files of items in the backlog are listed there, for those alone who manage the table", async ({
  harness,
  coordinator,
  visitor,
  table,
}) => {
  const { db } = harness;
  const tableId = table.id;
  const { meeting } = await createInvitedTable(harness, tableId, { isInvited: true });
  const waiting = await createAgendaItem(db, { tableId, meetingId: null });
  const placed = await createAgendaItem(db, { tableId, meetingId: meeting.id });
  await createFile(db, { tableId, name: "Vom Tisch" });
  await createFile(db, { tableId, name: "Vom Punkt", agendaItemId: placed.id });
  const { file } = await upload(coordinator, contract.uploadItemFile, {
    params: { agendaItemId: waiting.id },
    content: png(),
  });
  const list = () => coordinator.call(contract.listBacklogFiles, { params: { tableId } });

  expect((await list()).body.items.map(({ id, agendaItemId }) => [id, agendaItemId])).toEqual([[file.id, waiting.id]]);
  expect((await visitor.attempt(contract.listBacklogFiles, { params: { tableId } })).status).toBe(404);
  await db.agendaItem.update({ where: { id: waiting.id }, data: { meetingId: meeting.id } });
  expect((await list()).body.items).toEqual([]);
  await db.agendaItem.update({ where: { id: waiting.id }, data: { meetingId: null, deletedAt: new Date() } });
  expect((await list()).body.items).toEqual([]);
});

test("whoever has a task adds to it by personal link and takes their own away, but nobody else's", async ({
  harness,
  visitor,
  table,
}) => {
  const { meeting, seat, delegate } = await createInvitedTable(harness, table.id, { isInvited: true });
  const task = await createTask(harness.db, { tableId: table.id, assigneeSeatId: seat.id });
  const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
  const theirs = await createFile(harness.db, { tableId: table.id, taskId: task.id });

  const { file } = await upload(link, contract.uploadTaskFile, { params: { taskId: task.id }, content: png() });

  expect(file.may.remove).toBe(true);
  expect((await read(link, file.id)).status).toBe(200);
  expect((await read(visitor, file.id)).status).toBe(404);
  const gone = await link.send(contract.removeFile, { params: { fileId: theirs.id }, ifMatch: 1 });
  expect(gone.status).toBe(403);
  expect((await link.send(contract.removeFile, { params: { fileId: file.id }, ifMatch: 1 })).status).toBe(204);
});

test("what was taken away is gone at once, comes back, and is deleted for good after 30 days", async ({
  harness,
  coordinator,
  visitor,
  table,
}) => {
  const { file } = await upload(coordinator, contract.uploadTableFile, {
    params: { tableId: table.id },
    content: png(),
  });
  const inFile = { params: { fileId: file.id } };

  await coordinator.call(contract.removeFile, { ...inFile, ifMatch: file.version });
  expect((await read(visitor, file.id)).status).toBe(404);
  expect((await read(coordinator, file.id)).status).toBe(404);
  const restored = await coordinator.call(contract.restoreFile, inFile);
  expect((await read(visitor, file.id)).status).toBe(200);

  await coordinator.call(contract.removeFile, { ...inFile, ifMatch: restored.body.version });
  const later = (days: number) => {
    const now = new Date(harness.clock.now().getTime() + days * DAY_MS);
    return run({ ...harness, now, actor: ANONYMOUS, touched: null }, null);
  };
  await later(29);
  expect(await harness.db.fileChunk.count({ where: { fileId: file.id } })).toBe(1);
  await later(31);
  expect(await harness.db.fileChunk.count({ where: { fileId: file.id } })).toBe(0);
  const logged = await harness.db.change.findMany({ where: { subjectId: file.id }, include: { values: true } });
  expect(logged.map(({ kind }) => kind).sort()).toEqual([
    "file.added",
    "file.removed",
    "file.removed",
    "file.restored",
  ]);
  expect(JSON.stringify(logged)).not.toContain("Bericht");
});

test("a draft's papers are for those who manage it", async ({ harness, coordinator, visitor, table }) => {
  const draft = await createMeeting(harness.db, { tableId: table.id, isPublished: false });
  const params = { meetingId: draft.id };
  const { file } = await upload(coordinator, contract.uploadMeetingFile, { params, content: png() });
  expect((await read(visitor, file.id)).status).toBe(404);
  expect((await read(coordinator, file.id)).status).toBe(200);
});
