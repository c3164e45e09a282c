const width = 30;

/** Draws over itself on a terminal; elsewhere, as in a log, one plain line at the beginning. */
export const createProgressBar = (stream: NodeJS.WriteStream, label: string) => {
  if (!stream.isTTY) stream.write(`${label} …\n`);
  return (done: number, total: number): void => {
    if (!stream.isTTY) return;
    const filled = Math.round((done / total) * width);
    const bar = "█".repeat(filled) + "░".repeat(width - filled);
    stream.write(`\r${label} ${bar} ${Math.floor((done / total) * 100)} %${done === total ? "\n" : ""}`);
  };
};
