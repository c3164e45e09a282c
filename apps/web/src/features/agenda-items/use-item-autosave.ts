import * as contract from "@runde-tische/contracts/agenda-items";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";
import { type AgendaPlace, agendaQuery, backlogQuery } from "./agenda-items.queries.ts";
import { type Autosave, type AutosaveState, createAutosave } from "./item-autosave.ts";
import { type ItemDraft, isDuration } from "./item-draft.ts";

type Change = Partial<contract.AgendaItem>;

const patchLists = (queryClient: QueryClient, { meetingId, tableId }: AgendaPlace, id: string, change: Change) => {
  const patch = <T extends contract.AgendaItem>(items: readonly T[]): T[] =>
    items.map((item) => (item.id === id ? { ...item, ...change } : item));
  queryClient.setQueryData(
    agendaQuery(meetingId).queryKey,
    (agenda) => agenda && { ...agenda, items: patch(agenda.items) },
  );
  queryClient.setQueryData(backlogQuery(tableId).queryKey, (backlog) => backlog && { items: patch(backlog.items) });
};

/** What the agenda shows of a draft while it is typed: its clock times depend on it. */
const shownAtOnce = ({ title, durationMinutes, kind, presenter }: Partial<ItemDraft>): Change => ({
  ...(title === undefined ? {} : { title }),
  ...(kind === undefined ? {} : { kind }),
  ...(presenter === undefined ? {} : { presenter }),
  ...(durationMinutes !== undefined && isDuration(durationMinutes) ? { durationMinutes } : {}),
});

const createFor = (queryClient: QueryClient, place: AgendaPlace, item: contract.AgendaItem): Autosave => {
  const params = { agendaItemId: item.id };
  return createAutosave(item, {
    save: async (body, version) => {
      const saved = await api(contract.changeAgendaItem, { params, body, ifMatch: versionTag(version) });
      patchLists(queryClient, place, item.id, saved);
      return saved;
    },
    readLatest: () => api(contract.readAgendaItem, { params }),
  });
};

const warnBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

export type ItemAutosave = {
  state: AutosaveState;
  edit: (change: Partial<ItemDraft>) => void;
  flush: Autosave["flush"];
  resolve: Autosave["resolve"];
};

export const useItemAutosave = (place: AgendaPlace, item: contract.AgendaItem): ItemAutosave => {
  const queryClient = useQueryClient();
  const [autosave] = useState(() => createFor(queryClient, place, item));
  const state = useSyncExternalStore(autosave.subscribe, autosave.read);
  useEffect(() => autosave.adopt(item), [autosave, item]);
  useEffect(() => {
    const retry = () => void autosave.flush();
    addEventListener("online", retry);
    return () => {
      removeEventListener("online", retry);
      retry();
    };
  }, [autosave]);
  const isUnsaved = state.status !== "saved";
  useEffect(() => {
    if (!isUnsaved) return;
    addEventListener("beforeunload", warnBeforeLeaving);
    return () => removeEventListener("beforeunload", warnBeforeLeaving);
  }, [isUnsaved]);
  const edit = (change: Partial<ItemDraft>) => {
    autosave.edit(change);
    patchLists(queryClient, place, item.id, shownAtOnce(change));
  };
  return { state, edit, flush: autosave.flush, resolve: autosave.resolve };
};
