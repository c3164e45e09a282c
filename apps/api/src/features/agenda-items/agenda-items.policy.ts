import type { Ctx } from "../../lib/context.ts";
import { refusal } from "../access/access.policy.ts";
import { findItemStanding } from "./agenda-items.repository.ts";

declare const proven: unique symbol;

/** An item the actor was shown to see, and where it stood then. Only this file makes one. */
export type ItemScope = {
  readonly agendaItemId: string;
  readonly tableId: string;
  readonly [proven]: "seen" | "managed";
};

/** An item the actor was shown to manage. */
export type ManagedItemScope = ItemScope & { readonly [proven]: "managed" };

export const requireItemSeen = async (ctx: Ctx, agendaItemId: string): Promise<ItemScope> => {
  const standing = await findItemStanding(ctx, agendaItemId);
  if (standing?.sees && !standing.isRemoved) return { agendaItemId, tableId: standing.tableId } as ItemScope;
  throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
};

/** `andRemoved`: those who manage the table also reach what was taken away, to bring it back. */
export const requireItemManaged = async (
  ctx: Ctx,
  agendaItemId: string,
  { andRemoved }: { andRemoved: boolean } = { andRemoved: false },
): Promise<ManagedItemScope> => {
  const standing = await findItemStanding(ctx, agendaItemId);
  const isThere = standing?.sees && (!standing.isRemoved || (andRemoved && standing.manages));
  if (!isThere) throw refusal(ctx, standing?.lacksSecondFactor, "not-found");
  if (standing.manages) return { agendaItemId, tableId: standing.tableId } as ManagedItemScope;
  throw refusal(ctx, standing.lacksSecondFactor, "forbidden");
};
