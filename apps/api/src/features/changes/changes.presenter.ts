import type { Change } from "@runde-tische/contracts/changes";
import type { ChangeRow } from "./changes.repository.ts";

export const toChange = ({ id, at, kind, subjectId, actor, fields }: ChangeRow): Change => ({
  id,
  at: at.toISOString(),
  kind,
  subjectId,
  actor,
  fields,
});
