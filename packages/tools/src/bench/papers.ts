import { measuredBy } from "./measured-by.ts";

type Figures = { readonly firstMs: number; readonly p50Ms: number; readonly p95Ms: number };

export type PapersRun = { readonly agenda: Figures; readonly letters: Figures };

export const measurePapers = (): Promise<PapersRun> => measuredBy("papers.ts");

const row = (name: string, { firstMs, p50Ms, p95Ms }: Figures): string =>
  `| ${name} | ${p50Ms.toFixed(1)} | ${p95Ms.toFixed(1)} | ${firstMs.toFixed(0)} |`;

/** As Markdown. */
export const papersTableOf = ({ agenda, letters }: PapersRun): string =>
  [
    "| PDF/UA-1, never the same twice | p50 in ms | p95 in ms | first of the process in ms |",
    "| --- | ---: | ---: | ---: |",
    row("Agenda of 50 items", agenda),
    row("40 letters", letters),
  ].join("\n");
