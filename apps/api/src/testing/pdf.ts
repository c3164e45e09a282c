import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import type { Client } from "./client.ts";

export type ReadPdf = Awaited<ReturnType<typeof readPdf>>;

/** What a second library reads in a PDF. */
export const readPdf = async (content: Buffer) => {
  const pdf = await getDocumentProxy(new Uint8Array(content));
  const { info, metadata } = await pdf.getMetadata();
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => readPage(pdf, index + 1)));
  return {
    pages: pages.map(({ text }) => text),
    text: pages.map(({ text }) => text).join("\n"),
    /** Of the tags, in order: "H1", "Table", "TH", … */
    roles: pages.flatMap(({ roles }) => roles),
    title: plainSpaces((info as { Title?: string }).Title ?? ""),
    language: (info as { Language?: string }).Language,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    /** PDF/UA, part 1. */
    claimsUa: String(metadata?.getRaw() ?? "").includes("<pdfuaid:part>1</pdfuaid:part>"),
  };
};

/** Whoever reads sees no difference. */
const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");

const readPage = async (pdf: Awaited<ReturnType<typeof getDocumentProxy>>, number: number) => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return { text: plainSpaces(text), roles: rolesOf(await page.getStructTree()) };
};

type Tagged = { role?: string; children?: unknown[] } | null;

const rolesOf = (node: Tagged): string[] =>
  node
    ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap((child) => rolesOf(child as Tagged))]
    : [];

/** A file that stands beside the contract. */
export const getFile = (client: Client, path: `/${string}`) =>
  client.send({ method: "GET", path, summary: "", response: z.unknown() }, {});

/** Fails unless it is an accessible PDF. */
export const getPdf = async (client: Client, path: `/${string}`): Promise<ReadPdf> => {
  const { status, text, raw, headers } = await getFile(client, path);
  if (status !== 200 || headers["content-type"] !== "application/pdf") throw new Error(`${path}: ${status} ${text}`);
  return readPdf(raw);
};
