import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { hasStatus } from "../../lib/api-error.ts";
import { pick } from "../../lib/draft-fields.ts";
import { draftOf, type ItemDraft, type ItemVersion, isComplete, itemFields } from "./item-draft.ts";

export type AutosaveState = {
  draft: ItemDraft;
  /** What is saved, as far as we know. */
  base: ItemVersion;
  status: "saved" | "waiting" | "saving" | "failed" | "incomplete" | "conflict";
  /** The other version, while there is a conflict. */
  theirs: ItemVersion | null;
  error: unknown;
};

type Server = {
  save: (changes: Partial<ItemDraft>, version: number) => Promise<AgendaItem>;
  readLatest: () => Promise<AgendaItem>;
};

export type Autosave = ReturnType<typeof createAutosave>;

type Store = ReturnType<typeof createStore>;

const typingPauseMs = 700;

const versionOf = (item: AgendaItem): ItemVersion => ({ draft: draftOf(item), version: item.version });

const isDirty = ({ draft, base }: AutosaveState) => itemFields.differing(draft, base.draft).length > 0;

const createStore = (base: ItemVersion) => {
  let state: AutosaveState = { draft: base.draft, base, status: "saved", theirs: null, error: null };
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    set: (change: Partial<AutosaveState>) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

const meetNewer = async ({ read, set }: Store, server: Server) => {
  const latest = versionOf(await server.readLatest());
  const { base, draft } = read();
  const isOnlyMoved = itemFields.differing(latest.draft, base.draft).length === 0;
  const isSame = itemFields.differing(latest.draft, draft).length === 0;
  if (isOnlyMoved || isSame) set({ base: latest });
  else set({ status: "conflict", theirs: latest });
};

const saveOnce = async (store: Store, server: Server) => {
  const { draft: sent, base } = store.read();
  store.set({ status: "saving", error: null });
  try {
    const { version } = await server.save(pick(sent, itemFields.differing(sent, base.draft)), base.version);
    // Not the answer's own words: a trimmed title would be put under the cursor of someone still typing.
    store.set({ base: { draft: sent, version } });
  } catch (error) {
    if (!hasStatus(error, 412)) throw error;
    await meetNewer(store, server);
  }
};

const saveAll = async (store: Store, server: Server) => {
  const { read, set } = store;
  try {
    while (isDirty(read()) && isComplete(read().draft) && read().status !== "conflict") await saveOnce(store, server);
    if (read().status === "conflict") return;
    set({ status: isDirty(read()) ? "incomplete" : "saved" });
  } catch (error) {
    set({ status: "failed", error });
  }
};

/** Holds what is typed into one item and saves it by and by; a newer version at the server is never overwritten. */
export const createAutosave = (item: AgendaItem, server: Server) => {
  const store = createStore(versionOf(item));
  const { read, set, subscribe } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  /** Saves what is open at once; true: everything is saved. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= saveAll(store, server).finally(() => {
      running = null;
    });
    await running;
    return read().status === "saved";
  };
  const edit = (change: Partial<ItemDraft>) => {
    set({ draft: { ...read().draft, ...change } });
    if (read().status === "conflict") return;
    if (read().status !== "saving") set({ status: isComplete(read().draft) ? "waiting" : "incomplete" });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), typingPauseMs);
  };
  /** A newer version came in: shown at once where nothing else was typed. */
  const adopt = (latest: AgendaItem) => {
    if (latest.version <= read().base.version || read().status !== "saved") return;
    const version = versionOf(latest);
    set({ draft: version.draft, base: version });
  };
  /** The reader chose between the versions. */
  const resolve = async (merged: ItemDraft): Promise<boolean> => {
    const { theirs } = read();
    if (theirs) set({ draft: merged, base: theirs, theirs: null, status: "waiting" });
    return flush();
  };
  return { read, subscribe, edit, flush, adopt, resolve };
};
