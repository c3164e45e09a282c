import {
  CHANGES_CSV,
  listMunicipalityChanges,
  MUNICIPALITY_CHANGES_CSV,
} from "@runde-tische/contracts/administered-changes";
import * as contract from "@runde-tische/contracts/administration";
import type { LogQuery } from "@runde-tische/contracts/log-query";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { apiUrl } from "../../lib/api-url.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import type { Language } from "../../lib/language.ts";
import { pagedQuery } from "../../lib/pages.ts";

const root = ["administration"] as const;

export type PersonFilter = { q?: string; right?: contract.PersonRight };

export const personsQuery = (filter: PersonFilter) =>
  pagedQuery([...root, "persons", filter], (cursor, signal) =>
    api(contract.listAdministeredPersons, { query: { ...cursor, ...filter } }, signal),
  );

export const undeliveredQuery = (state: contract.UndeliveredState) =>
  pagedQuery([...root, "mails", state], (cursor, signal) =>
    api(contract.listUndeliveredMails, { query: { ...cursor, state } }, signal),
  );

export const jobsQuery = queryOptions({
  queryKey: [...root, "jobs"],
  queryFn: ({ signal }) => api(contract.readJobs, {}, signal),
});

export const securityQuery = queryOptions({
  queryKey: [...root, "security"],
  queryFn: ({ signal }) => api(contract.readSecurity, {}, signal),
});

export type LogFilter = Omit<LogQuery, "cursor" | "limit">;

/** Null: of the whole installation. */
export const logQuery = (ars: string | null, filter: LogFilter) =>
  pagedQuery([...root, "log", ars, filter], (cursor, signal) => {
    const query = { ...cursor, ...filter };
    return ars === null
      ? api(contract.listChanges, { query }, signal)
      : api(listMunicipalityChanges, { params: { ars }, query }, signal);
  });

/** Where the same entries are a table to keep. */
export const logFile = (ars: string | null, filter: LogFilter, language: Language): string =>
  ars === null
    ? apiUrl({ path: CHANGES_CSV }, {}, { ...filter, language })
    : apiUrl({ path: MUNICIPALITY_CHANGES_CSV }, { ars }, { ...filter, language });

/** What any of these changes, several of the lists tell. */
const useRenew = () => {
  const queryClient = useQueryClient();
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: root }),
      // Whoever withdraws their own right is no administrator any more.
      queryClient.invalidateQueries({ queryKey: ["me"], exact: true }),
    ]);
};

export const useAppointAdministrator = () => {
  const keys = useIdempotencyKeys();
  const renew = useRenew();
  return useMutation({
    mutationFn: (personId: string) =>
      api(contract.appointAdministrator, { body: { personId }, idempotencyKey: keys.keyFor(personId) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useWithdrawAdministrator = () =>
  useMutation({
    mutationFn: (personId: string) => api(contract.withdrawAdministrator, { params: { personId } }),
    onSuccess: useRenew(),
  });

export const useSignOutPerson = () =>
  useMutation({
    mutationFn: (personId: string) => api(contract.signOutPerson, { params: { personId } }),
    onSuccess: useRenew(),
  });

export const useLockPerson = () => {
  const keys = useIdempotencyKeys();
  const renew = useRenew();
  return useMutation({
    mutationFn: ({ personId, reason }: { personId: string; reason: string }) =>
      api(contract.lockPerson, {
        params: { personId },
        body: { reason },
        idempotencyKey: keys.keyFor({ personId, reason }),
      }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useUnlockPerson = () =>
  useMutation({
    mutationFn: (personId: string) => api(contract.unlockPerson, { params: { personId } }),
    onSuccess: useRenew(),
  });

export const useRetryMail = () => {
  const keys = useIdempotencyKeys();
  const renew = useRenew();
  return useMutation({
    mutationFn: (mailId: string) =>
      api(contract.retryMail, { params: { mailId }, idempotencyKey: keys.keyFor(mailId) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};

export const useDiscardMail = () =>
  useMutation({
    mutationFn: (mailId: string) => api(contract.discardMail, { params: { mailId } }),
    onSuccess: useRenew(),
  });

export const useRetryFailedJobs = () => {
  const keys = useIdempotencyKeys();
  const renew = useRenew();
  return useMutation({
    mutationFn: (queue: string) =>
      api(contract.retryFailedJobs, { params: { queue }, idempotencyKey: keys.keyFor(queue) }),
    onSuccess: () => {
      keys.finish();
      return renew();
    },
  });
};
