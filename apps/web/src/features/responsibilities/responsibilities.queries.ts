import * as contract from "@runde-tische/contracts/responsibilities";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

export type Question = { q?: string; municipality?: string; topic?: string };

/** Who is responsible, the best matches first, among what the reader may see. */
export const responsibilitiesQuery = (question: Question) =>
  queryOptions({
    queryKey: ["responsibilities", question],
    queryFn: ({ signal }) => api(contract.searchResponsibilities, { query: question }, signal),
    placeholderData: keepPreviousData,
  });

export const topicsQuery = (municipality: string | undefined) =>
  queryOptions({
    queryKey: ["responsibilities", "topics", municipality ?? null],
    queryFn: ({ signal }) => api(contract.listTopics, { query: municipality ? { municipality } : {} }, signal),
    placeholderData: keepPreviousData,
  });

/** Fewer letters find too much to be asked; a topic is a question of its own. */
export const isAsked = ({ q = "", topic }: Question, isSignedIn: boolean): boolean => {
  const letters = q.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const { signedIn, anonymous } = contract.LEAST_LETTERS;
  return letters >= (isSignedIn ? signedIn : anonymous) || (q === "" && isSignedIn && topic !== undefined);
};
