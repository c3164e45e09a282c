import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { hasStatus } from "../../lib/api-error.ts";
import { differingFields, draftOf, type ItemDraft, isComplete, pick } from "./item-draft.ts";

type Version = { draft: ItemDraft; version: number };

export type AutosaveState = {
  draft: ItemDraft;
  /** What is saved, as far as we know. */
  base: Version;
  status: "saved" | "waiting" | "saving" | "failed" | "incomplete" | "conflict";
  /** The other version, while there is a conflict. */
  theirs: Version | null;
  error: unknown;
};

type Server = {
  save: (changes: Partial<ItemDraft>, version: number) => Promise<AgendaItem>;
  readLatest: () => Promise<AgendaItem>;
};

export type Autosave = ReturnType<typeof createAutosave>;

const typingPauseMs = 700;

const versionOf = (item: AgendaItem): Version => ({ draft: draftOf(item), version: item.version });

const isDirty = ({ draft, base }: AutosaveState) => differingFields(draft, base.draft).length > 0;

/** Holds what is typed into one item and saves it by and by; a newer version at the server is never overwritten. */
export const createAutosave = (item: AgendaItem, server: Server) => {
  const base = versionOf(item);
  let state: AutosaveState = { draft: base.draft, base, status: "saved", theirs: null, error: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const set = (change: Partial<AutosaveState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const meetNewer = async () => {
    const latest = versionOf(await server.readLatest());
    const isOnlyMoved = differingFields(latest.draft, state.base.draft).length === 0;
    const isSame = differingFields(latest.draft, state.draft).length === 0;
    if (isOnlyMoved || isSame) set({ base: latest });
    else set({ status: "conflict", theirs: latest });
  };

  const saveOnce = async () => {
    const sent = state.draft;
    set({ status: "saving", error: null });
    try {
      const changes = pick(sent, differingFields(sent, state.base.draft));
      const { version } = await server.save(changes, state.base.version);
      // Not the answer's own words: a trimmed title would be put under the cursor of someone still typing.
      set({ base: { draft: sent, version } });
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
      await meetNewer();
    }
  };

  const saveAll = async () => {
    try {
      while (isDirty(state) && isComplete(state.draft) && state.status !== "conflict") await saveOnce();
      if (state.status === "conflict") return;
      set({ status: isDirty(state) ? "incomplete" : "saved" });
    } catch (error) {
      set({ status: "failed", error });
    }
  };

  /** Saves what is open at once; true: everything is saved. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    await running;
    return state.status === "saved";
  };

  const edit = (change: Partial<ItemDraft>) => {
    set({ draft: { ...state.draft, ...change } });
    if (state.status === "conflict") return;
    if (state.status !== "saving") set({ status: isComplete(state.draft) ? "waiting" : "incomplete" });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), typingPauseMs);
  };

  return {
    edit,
    flush,
    read: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** A newer version came in: shown at once where nothing else was typed. */
    adopt: (latest: AgendaItem) => {
      if (latest.version <= state.base.version || state.status !== "saved") return;
      const version = versionOf(latest);
      set({ draft: version.draft, base: version });
    },
    /** The reader chose between the versions. */
    resolve: (merged: ItemDraft) => {
      if (!state.theirs) return Promise.resolve(false);
      set({ draft: merged, base: state.theirs, theirs: null, status: "waiting" });
      return flush();
    },
  };
};
