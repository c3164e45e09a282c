import type { ReactNode } from "react";
import type { DraftFields } from "../lib/draft-fields.ts";
import type { VersionConflict as Conflict } from "../lib/versioned-saving.ts";
import { Notice } from "./notice.tsx";
import { type Side, VersionChoice } from "./version-choice.tsx";

type VersionConflictProps<Row extends { version: number }, Draft, Field extends string> = {
  conflict: Conflict<Row, Draft>;
  fields: DraftFields<Row, Draft, Field>;
  label: (field: Field) => string;
  /** The field's value for a reader; empty: nothing is there. */
  show: (draft: Draft, field: Field) => ReactNode;
};

/** Shows the fields in which what is to be saved differs from what is stored by now, and saves what is chosen of both. */
export const VersionConflict = <Row extends { version: number }, Draft, Field extends string>({
  conflict: { base, mine, theirs, onResolve, isPending, problem },
  fields,
  label,
  show,
}: VersionConflictProps<Row, Draft, Field>) => {
  const stored = fields.of(theirs);
  const changedByMe = fields.differing(fields.of(base), mine);
  const differing = fields.differing(mine, stored);
  const differences = differing.map((field) => ({
    field,
    label: label(field),
    mine: show(mine, field),
    theirs: show(stored, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<Field, Side>) => {
    const taken = differing.filter((field) => choice[field] === "theirs");
    onResolve(fields.take(mine, stored, taken));
  };
  return (
    <div className="stack">
      {/* A choice between other versions is a new one. */}
      <VersionChoice key={theirs.version} differences={differences} onResolve={resolve} isPending={isPending} />
      {problem && <Notice tone="danger">{problem}</Notice>}
    </div>
  );
};
