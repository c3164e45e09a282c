import { LEAST_LETTERS } from "@runde-tische/contracts/responsibilities";

export type Question = { q?: string; municipality?: string; topic?: string };

/** Fewer letters find too much to be asked; a topic is a question of its own. */
export const isAsked = ({ q = "", topic }: Question, isSignedIn: boolean): boolean => {
  const letters = q.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const { signedIn, anonymous } = LEAST_LETTERS;
  return letters >= (isSignedIn ? signedIn : anonymous) || (q === "" && isSignedIn && topic !== undefined);
};
