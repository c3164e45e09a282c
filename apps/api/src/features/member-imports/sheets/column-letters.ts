const A = 65;
const LETTERS = 26;

/** As Excel shows it: 0 is A, 26 is AA. */
export const letterOf = (index: number): string => {
  const last = String.fromCharCode(A + (index % LETTERS));
  return index < LETTERS ? last : letterOf(Math.floor(index / LETTERS) - 1) + last;
};

/** Of a cell's address such as "AB12"; null where it is none. */
export const columnOf = (address: string): number | null => {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - A + 1, 0) - 1;
};
