import { type FetchQueryOptions, type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { hasStatus } from "./api-error.ts";
import type { DraftFields } from "./draft-fields.ts";
import { problemText } from "./problem-text.ts";

/** Somebody was faster: what is to be saved, what is stored by now, and what both began with. */
export type VersionConflict<Row, Draft> = {
  base: Row;
  mine: Draft;
  theirs: Row;
  /** Saves on top of `theirs`. */
  onResolve: (merged: Draft) => void;
  isPending: boolean;
  /** Why the last attempt to save the choice failed. */
  problem: string | undefined;
};

type Versioned = { version: number };

type VersionedSaving<Row, Draft, Field extends string, Key extends QueryKey> = {
  /** What the editing began with. */
  base: Row;
  fields: DraftFields<Row, Draft, Field>;
  /** Where the newest version is read when `base` is no longer it. */
  newest: FetchQueryOptions<Row, Error, Row, Key>;
  /** Sends these fields of the draft as a change of that version. Undefined: not yet, the reader is asked something first. */
  send: (draft: Draft, changed: readonly Field[], onto: Row) => Promise<Row | undefined>;
  onSaved: (saved: Row) => unknown;
  /** Where saving says something even if nothing was changed: this still holds. */
  sendsUnchanged?: boolean;
};

/**
 * Saves what was edited, and never over a version that was not seen: when somebody was faster (412), both versions are kept for
 * a choice, unless what was changed is none of these fields. `save` throws any other refusal, and the failure to read the newest version, for the form to show.
 */
export const useVersionedSaving = <Row extends Versioned, Draft, Field extends string, Key extends QueryKey>({
  base,
  fields,
  newest,
  send,
  onSaved,
  sendsUnchanged = false,
}: VersionedSaving<Row, Draft, Field, Key>) => {
  const queryClient = useQueryClient();
  const [met, setMet] = useState<{ base: Row; mine: Draft; theirs: Row }>();
  /** The saved version, or none where there is something to choose or to answer. */
  const attempt = async (mine: Draft, onto: Row): Promise<Row | undefined> => {
    const changed = fields.differing(fields.of(onto), mine);
    if (changed.length === 0 && !sendsUnchanged) return onto;
    try {
      return await send(mine, changed, onto);
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
    }
    const theirs = await queryClient.fetchQuery({ ...newest, staleTime: 0 });
    const stored = fields.of(theirs);
    const isOnlyMoved = theirs.version !== onto.version && fields.differing(fields.of(onto), stored).length === 0;
    if (isOnlyMoved) return attempt(mine, theirs);
    if (fields.differing(mine, stored).length === 0) return theirs;
    setMet({ base: onto, mine, theirs });
    return undefined;
  };
  const saving = useMutation({
    mutationFn: async ({ mine, onto }: { mine: Draft; onto: Row }) => {
      const saved = await attempt(mine, onto);
      if (saved === undefined) return;
      await onSaved(saved);
      setMet(undefined);
    },
  });
  const problem = saving.error ? problemText(saving.error) : undefined;
  const conflict: VersionConflict<Row, Draft> | undefined = met && {
    ...met,
    onResolve: (merged) => saving.mutate({ mine: merged, onto: met.theirs }),
    isPending: saving.isPending,
    problem,
  };
  const save = (mine: Draft, onto = base) => saving.mutateAsync({ mine, onto });
  return { save, conflict, isPending: saving.isPending, problem };
};
