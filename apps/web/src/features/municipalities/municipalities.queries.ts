import * as contract from "@runde-tische/contracts/municipalities";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";

// Municipalities change once a year.
const staleTime = 60 * 60_000;

export const municipalitySearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["municipalities", "search", q],
    queryFn: ({ signal }) => api(contract.searchMunicipalities, { query: { q } }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime,
  });

export const municipalityQuery = (ars: string) =>
  queryOptions({
    queryKey: ["municipalities", "one", ars],
    queryFn: ({ signal }) => api(contract.readMunicipality, { params: { ars } }, signal),
    staleTime,
  });
