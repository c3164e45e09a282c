import type { Db } from "@runde-tische/database/client";
import type { Actor } from "../../lib/actor.ts";
import type { NewChange } from "./changes.service.ts";

export const insert = (db: Db, actor: Actor, at: Date, { values = [], ...change }: NewChange) =>
  db.change.create({
    data: {
      ...change,
      at,
      actorKind: actor.kind,
      actorPersonId: actor.kind === "anonymous" ? null : actor.personId,
      actorLinkId: actor.kind === "link" ? actor.linkId : null,
      fields: values.map(({ field }) => field),
      values: { create: [...values] },
    },
    select: { id: true },
  });
