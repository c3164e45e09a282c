const MOST_DICTIONARY = 64 * 1024;
const MOST_HEAD = 2000;
const MOST_STREAMS = 100_000;

const BRACKET = /\\[\s\S]|[()]|<<|>>/g;

/** Where the ">>" of the dictionary stands that begins at `start`; strings may hold brackets. -1: nowhere near. */
export const endOfDictionary = (text: string, start: number): number => {
  let depth = 0;
  let inString = 0;
  for (const { 0: bracket, index } of text.slice(start, start + MOST_DICTIONARY).matchAll(BRACKET)) {
    if (bracket === "(") inString += 1;
    else if (bracket === ")") inString = Math.max(inString - 1, 0);
    else if (inString === 0 && bracket === "<<") depth += 1;
    else if (inString === 0 && bracket === ">>") depth -= 1;
    if (depth === 0) return start + index;
  }
  return -1;
};

/** The dictionary of each stream and where its bytes begin; by search from the end of the dictionary, which costs the same for any input. */
export function* streamsOf(text: string): Generator<{ head: string; from: number }> {
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream\r?\n/g).take(MOST_STREAMS)) {
    const before = text.slice(Math.max(0, index - MOST_HEAD), index);
    yield { head: before.slice(before.lastIndexOf(" obj") + 4), from: index + keyword.length };
  }
}
