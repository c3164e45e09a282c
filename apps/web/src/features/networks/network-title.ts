const lineLength = 13;
const mostLines = 3;

const shortened = (text: string): string =>
  text.length > lineLength ? `${text.slice(0, lineLength - 1).trimEnd()}…` : text;

/** A table's title in the middle of its ring, without the words that every table begins with. */
export const titleLines = (title: string): string[] => {
  const words = title.replace(/^Runder Tisch\s+(?=\S)/i, "").split(/\s+/);
  const lines: string[] = [];
  for (const word of words) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && joined.length <= lineLength) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shown = lines.slice(0, mostLines).map(shortened);
  const last = shown.at(-1) ?? "";
  return lines.length > mostLines ? [...shown.slice(0, -1), shortened(`${last.replace(/…$/, "")} …`)] : shown;
};
