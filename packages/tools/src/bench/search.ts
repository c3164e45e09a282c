import { measuredBy } from "./measured-by.ts";

type Figures = { readonly p50Ms: number; readonly p95Ms: number };

export type SearchRun = {
  readonly memberships: number;
  readonly questions: number;
  readonly fillS: number;
  readonly all: Figures;
  /** By reader, and by kind of question. */
  readonly figures: Readonly<Record<string, Figures>>;
};

/** Asks a directory of each size; a million memberships take their minutes to fill. */
export const measureSearch = (sizes: readonly number[]): Promise<SearchRun[]> =>
  measuredBy("search.ts", ...sizes.map(String));

const row = (name: string, { p50Ms, p95Ms }: Figures): string =>
  `| ${name} | ${p50Ms.toFixed(1)} | ${p95Ms.toFixed(1)} |`;

/** As Markdown. */
export const searchTableOf = ({ memberships, questions, all, figures }: SearchRun): string =>
  [
    `| Search, ${memberships.toLocaleString("en")} memberships, ${questions} questions by each reader | p50 in ms | p95 in ms |`,
    "| --- | ---: | ---: |",
    row("all", all),
    ...Object.entries(figures).map(([name, one]) => row(name, one)),
  ].join("\n");
