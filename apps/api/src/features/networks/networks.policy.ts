import type { Ctx } from "../../lib/context.ts";
import { decidesForMunicipality, isMemberInNetwork } from "../access/access.repository.ts";

declare const proven: unique symbol;

/** What of a municipality's network the actor was shown to see. Only this file makes one. */
export type NetworkScope = {
  readonly ars: string;
  /** Every organization of the network; else only those that sit at a table the actor sees. */
  readonly isWhole: boolean;
  readonly [proven]: true;
};

/** A network is for those who belong to it and for those who decide there; of the rest everybody sees what is public. */
export const networkScope = async (ctx: Ctx, ars: string): Promise<NetworkScope> => {
  const { actor } = ctx;
  const decides =
    actor.kind === "person" && actor.hasSecondFactor && (await decidesForMunicipality(ctx.db, actor, ars));
  return { ars, isWhole: decides || (await isMemberInNetwork(ctx, ars)) } as NetworkScope;
};
