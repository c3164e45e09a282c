import { LEAST_LETTERS } from "@runde-tische/contracts/responsibilities";

export type Question = { q?: string; municipality?: string; topic?: string };

/** What can be the key of a municipality at all: an address may have been cut off or mistyped. */
export const isPlaceKey = (key: string): boolean => /^(\d{2}|\d{5}|\d{9}|\d{12})$/.test(key);

/** Fewer letters find too much to be asked; a topic is a question of its own. */
export const isAsked = ({ q = "", municipality, topic }: Question, isSignedIn: boolean): boolean => {
  if (municipality !== undefined && !isPlaceKey(municipality)) return false;
  const letters = q.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const { signedIn, anonymous } = LEAST_LETTERS;
  return letters >= (isSignedIn ? signedIn : anonymous) || (q === "" && isSignedIn && topic !== undefined);
};
