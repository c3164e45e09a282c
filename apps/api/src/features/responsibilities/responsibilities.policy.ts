import type { Ctx } from "../../lib/context.ts";

declare const proven: unique symbol;

/** How far somebody may search. Only this file makes one. */
export type SearchScope = {
  /** What is found beyond public contacts; without it nobody's names and topics take part. */
  readonly hasNetwork: boolean;
  readonly mostResults: number;
  readonly [proven]: true;
};

const MOST_FOR_ANONYMOUS = 10;

/** Everybody may search; somebody without an account sees little at a time, so that nobody copies the directory. */
export const searchScope = ({ actor }: Pick<Ctx, "actor">, wanted: number): SearchScope => {
  const hasNetwork = actor.kind === "person";
  return { hasNetwork, mostResults: hasNetwork ? wanted : Math.min(wanted, MOST_FOR_ANONYMOUS) } as SearchScope;
};
