import { LEAST_LETTERS } from "@runde-tische/contracts/responsibilities";
import type { Ctx } from "../../lib/context.ts";
import { type Reaches, readReaches } from "../access/organization-reaches.repository.ts";

declare const proven: unique symbol;

/** How far somebody may search. Only this file makes one. */
export type SearchScope = {
  readonly reaches: Reaches;
  /** What is found beyond public contacts; without it nobody's names and topics take part. */
  readonly hasNetwork: boolean;
  readonly mayAskByTopic: boolean;
  readonly leastLetters: number;
  readonly mostResults: number;
  readonly [proven]: true;
};

const MOST_FOR_THE_PUBLIC = 10;

/**
 * Everybody may search. Whoever sees no more than the public does, with an account or without, sees little at a time, so that
 * nobody copies the directory.
 */
export const searchScope = async (ctx: Pick<Ctx, "db" | "actor" | "now">, wanted: number): Promise<SearchScope> => {
  const reaches = await readReaches(ctx);
  const isPerson = ctx.actor.kind === "person";
  const hasNetwork = reaches.knownIds === null || reaches.knownIds.length > 0;
  return {
    reaches,
    hasNetwork,
    mayAskByTopic: isPerson,
    leastLetters: LEAST_LETTERS[isPerson ? "signedIn" : "anonymous"],
    mostResults: hasNetwork ? wanted : Math.min(wanted, MOST_FOR_THE_PUBLIC),
  } as SearchScope;
};
