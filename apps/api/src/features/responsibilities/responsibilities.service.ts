import type { Input, ResponseOf } from "@runde-tische/contracts/endpoint";
import type * as contract from "@runde-tische/contracts/responsibilities";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { type SearchScope, searchScope } from "./responsibilities.policy.ts";
import { toDirectoryEntry } from "./responsibilities.presenter.ts";
import * as responsibilities from "./responsibilities.repository.ts";
import { readQuestion } from "./search-queries.service.ts";
import { lettersIn } from "./search-terms.ts";
import type { Question } from "./word-queries.ts";

type Asked = Input<typeof contract.searchResponsibilities>;
type Answer = ResponseOf<typeof contract.searchResponsibilities>;

/** The best matches for this reader: where nothing has all words, what has some of them. */
export const searchResponsibilities = async (ctx: Ctx, { q = "", limit, ...filter }: Asked): Promise<Answer> => {
  const scope = await searchScope(ctx, limit);
  requireEnoughLetters(scope, q, filter.topic);
  const terms = await readQuestion(ctx.db, q);
  if (q !== "" && terms.length === 0) return { items: [], hasMore: false, hasAllWords: true };
  const topic = scope.mayAskByTopic ? (filter.topic ?? null) : null;
  const question = { terms, municipality: filter.municipality ?? null, topic };
  const all = await responsibilities.search(ctx, scope, { ...question, hasAllWords: true });
  if (all.length > 0 || terms.length < 2) return present(ctx, scope, { ...question, hasAllWords: true }, all);
  const some = { ...question, hasAllWords: false };
  return present(ctx, scope, some, await responsibilities.search(ctx, scope, some));
};

const requireEnoughLetters = (
  { leastLetters, mayAskByTopic }: SearchScope,
  q: string,
  topic: string | undefined,
): void => {
  if (lettersIn(q) >= leastLetters || (mayAskByTopic && topic !== undefined && q === "")) return;
  throw new AppError("invalid", { errors: [{ pointer: "/q", message: `at least ${leastLetters} letters` }] });
};

const present = async (
  ctx: Ctx,
  { mostResults }: SearchScope,
  question: Question,
  found: readonly responsibilities.Hit[],
): Promise<Answer> => {
  const hits = found.slice(0, mostResults);
  const known = hits.filter(({ reach }) => reach !== "public");
  const named = known.length > 0 ? await responsibilities.listResponsibilities(ctx.db, known, question) : [];
  const byMember = Map.groupBy(named, ({ membershipId }) => membershipId);
  const firsts = [...byMember.values()].flatMap(([first]) => (first ? [first] : []));
  const deputies = firsts.length > 0 ? await responsibilities.findDeputies(ctx, known, firsts, question) : [];
  const deputyIds = new Map(deputies.map(({ membershipId, deputyId }) => [membershipId, deputyId]));
  const ids = new Set([...hits.map(({ id }) => id), ...deputyIds.values()]);
  const rows = new Map((await responsibilities.listMembers(ctx.db, [...ids])).map((row) => [row.id, row]));
  const items = hits.flatMap((hit) => {
    const row = rows.get(hit.id);
    if (!row) return [];
    const deputy = rows.get(deputyIds.get(hit.id) ?? "") ?? null;
    return [toDirectoryEntry(row, hit, { responsibilities: byMember.get(hit.id) ?? [], deputy }, ctx.now)];
  });
  return { items, hasMore: found.length > mostResults, hasAllWords: question.hasAllWords };
};

const topicsOf = async (ctx: Ctx, municipality: string | undefined): Promise<string[]> => {
  const scope = await searchScope(ctx, 1);
  if (!scope.hasNetwork) return [];
  const rows = await responsibilities.listTopics(ctx, scope, municipality ?? null);
  return rows.map(({ topic }) => topic);
};

/** Topics are the network's: somebody without an account is offered none. */
export const listTopics = async (
  ctx: Ctx,
  { municipality }: Input<typeof contract.listTopics>,
): Promise<ResponseOf<typeof contract.listTopics>> => ({ items: await topicsOf(ctx, municipality) });
