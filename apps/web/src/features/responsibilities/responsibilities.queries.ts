import * as contract from "@runde-tische/contracts/responsibilities";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import type { Question } from "./question.ts";

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
