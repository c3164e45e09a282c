import { measuredBy } from "./measured-by.ts";

type ImportTimes = {
  readonly rows: number;
  readonly readMs: number;
  readonly previewMs: number;
  readonly importMs: number;
  /** Of statements that copy what the import wrote. */
  readonly copyMs: number;
};

/** As Markdown. */
export const measureImport = async (): Promise<string> => {
  const { rows, readMs, previewMs, importMs, copyMs } = await measuredBy<ImportTimes>("import.ts");
  return [
    `| Import of ${rows} members | in ms | import / bare |`,
    "| --- | ---: | ---: |",
    `| reading the file | ${readMs.toFixed(0)} | |`,
    `| preview | ${previewMs.toFixed(0)} | |`,
    `| import | ${importMs.toFixed(0)} | ${(importMs / copyMs).toFixed(2)} |`,
    `| bare: the same rows copied by one statement a table | ${copyMs.toFixed(0)} | |`,
  ].join("\n");
};
