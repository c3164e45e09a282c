import type { FirstView } from "./first-view.ts";

type Figures = { readonly requestsPerSecond: number; readonly p99Ms: number };
export type Comparison = { readonly app: Figures; readonly bare: Figures };

type Results = {
  readonly agenda: Comparison;
  readonly meetings: Comparison;
  readonly feed: Comparison;
  readonly startMs: number;
  readonly firstView: FirstView;
};

const ratio = (app: number, bare: number): string => (app / bare).toFixed(2);

const rowsOf = (name: string, { app, bare }: Comparison): string[][] => [
  [
    `${name}: requests per second`,
    app.requestsPerSecond.toFixed(0),
    bare.requestsPerSecond.toFixed(0),
    ratio(app.requestsPerSecond, bare.requestsPerSecond),
  ],
  [`${name}: p99 in ms`, app.p99Ms.toFixed(1), bare.p99Ms.toFixed(1), ratio(app.p99Ms, bare.p99Ms)],
];

/** As Markdown. */
export const tableOf = ({ agenda, meetings, feed, startMs, firstView }: Results): string =>
  [
    ["", "app", "bare", "app / bare"],
    ["---", "---:", "---:", "---:"],
    ...rowsOf("Agenda (50 items, 40 seats)", agenda),
    ...rowsOf("List of meetings", meetings),
    ...rowsOf("Feed of 500 meetings", feed),
    ["Second start, in s", (startMs / 1000).toFixed(2), "", ""],
    [
      `First view of a personal link, in KB (${firstView.requests} requests)`,
      (firstView.bytes / 1000).toFixed(1),
      "",
      "",
    ],
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
