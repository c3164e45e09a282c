import * as contract from "@runde-tische/contracts/agenda-items";
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";
import { versionTag } from "../../lib/version-tag.ts";
import { type Destination, moved } from "./agenda-order.ts";

export const agendaQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "agenda"],
    queryFn: ({ signal }) => api(contract.readAgenda, { params: { meetingId } }, signal),
  });

export const backlogQuery = (tableId: string) =>
  queryOptions({
    queryKey: meetingKeys.backlog(tableId),
    queryFn: ({ signal }) => api(contract.readBacklog, { params: { tableId } }, signal),
  });

/** Where the items of one page live: the meeting's agenda and its table's backlog. */
export type AgendaPlace = { meetingId: string; tableId: string };

const renew = (queryClient: QueryClient, { meetingId, tableId }: AgendaPlace) =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: agendaQuery(meetingId).queryKey }),
    queryClient.invalidateQueries({ queryKey: backlogQuery(tableId).queryKey }),
  ]);

type Lists = { agenda: contract.Agenda | undefined; backlog: { items: contract.AgendaItem[] } | undefined };

const readLists = (queryClient: QueryClient, { meetingId, tableId }: AgendaPlace): Lists => ({
  agenda: queryClient.getQueryData(agendaQuery(meetingId).queryKey),
  backlog: queryClient.getQueryData(backlogQuery(tableId).queryKey),
});

const writeLists = (queryClient: QueryClient, place: AgendaPlace, { agenda, backlog }: Lists) => {
  queryClient.setQueryData(agendaQuery(place.meetingId).queryKey, agenda);
  queryClient.setQueryData(backlogQuery(place.tableId).queryKey, backlog);
};

/** Shows the change at once; `onError` puts back what was there. */
const showAtOnce = async (queryClient: QueryClient, place: AgendaPlace, change: (lists: Lists) => Lists) => {
  await queryClient.cancelQueries({ queryKey: agendaQuery(place.meetingId).queryKey });
  await queryClient.cancelQueries({ queryKey: backlogQuery(place.tableId).queryKey });
  const before = readLists(queryClient, place);
  writeLists(queryClient, place, change(before));
  return before;
};

export const useMoveItem = (place: AgendaPlace) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, part, beforeId, isInMeeting }: { id: string } & Destination) =>
      api(contract.moveAgendaItem, {
        params: { agendaItemId: id },
        body: { meetingId: isInMeeting ? place.meetingId : null, part, beforeId },
      }),
    onMutate: ({ id, ...to }) =>
      showAtOnce(queryClient, place, ({ agenda, backlog }) => {
        const lists = moved(agenda?.items ?? [], backlog?.items ?? [], id, to);
        return {
          agenda: agenda && { ...agenda, items: lists.agenda },
          backlog: backlog && { items: lists.backlog },
        };
      }),
    onError: (_error, _input, before) => before && writeLists(queryClient, place, before),
    onSettled: () => renew(queryClient, place),
  });
};

export const useRemoveItem = (place: AgendaPlace) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: { id: string; version: number }) =>
      api(contract.removeAgendaItem, { params: { agendaItemId: id }, ifMatch: versionTag(version) }),
    onMutate: ({ id }) =>
      showAtOnce(queryClient, place, ({ agenda, backlog }) => ({
        agenda: agenda && { ...agenda, items: agenda.items.filter((item) => item.id !== id) },
        backlog: backlog && { items: backlog.items.filter((item) => item.id !== id) },
      })),
    onError: (_error, _input, before) => before && writeLists(queryClient, place, before),
    onSettled: () => renew(queryClient, place),
  });
};

export const useRestoreItem = (place: AgendaPlace) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api(contract.restoreAgendaItem, { params: { agendaItemId: id } }),
    onSuccess: () => renew(queryClient, place),
  });
};

export const useAddItem = (place: AgendaPlace) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    // One after the other, so that items stand in the order they were written.
    scope: { id: `add-item-${place.meetingId}` },
    mutationFn: ({ isInMeeting, ...body }: contract.NewAgendaItem & { isInMeeting: boolean }) => {
      const rest = { body, idempotencyKey: keys.keyFor({ ...body, isInMeeting }) };
      return isInMeeting
        ? api(contract.addAgendaItem, { params: { meetingId: place.meetingId }, ...rest })
        : api(contract.addBacklogItem, { params: { tableId: place.tableId }, ...rest });
    },
    onSuccess: () => {
      keys.finish();
      return renew(queryClient, place);
    },
  });
};

export const useCopyAgenda = (place: AgendaPlace) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () =>
      api(contract.copyAgenda, { params: { meetingId: place.meetingId }, idempotencyKey: keys.keyFor() }),
    onSuccess: (agenda) => {
      keys.finish();
      queryClient.setQueryData(agendaQuery(place.meetingId).queryKey, agenda);
    },
  });
};
