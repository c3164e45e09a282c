import type { Responsibility } from "@runde-tische/contracts/memberships";
import { comparable } from "./clean-text.ts";
import type { ListEntry } from "./list-entries.ts";

/** What somebody answers for after the import; null: as before. A note or an area alone speaks of every topic. */
export const planResponsibilities = (
  { topics, note, area, problems, hints }: ListEntry,
  known: readonly Responsibility[],
): Responsibility[] | null => {
  if (topics === null && note === null && area === null) return null;
  if (topics === null && known.length === 0) {
    if (!problems.some(({ field }) => field === "topics"))
      hints.push({ field: "topics", code: "without-topic", otherRow: null });
    return null;
  }
  return (topics ?? known.map(({ topic }) => topic)).map((topic) => {
    const before = known.find((one) => comparable(one.topic) === comparable(topic));
    return { topic: before?.topic ?? topic, ars: area ?? before?.ars ?? null, note: note ?? before?.note ?? null };
  });
};

/** For readers, and for comparing: the order does not matter. */
export const showResponsibilities = (
  responsibilities: readonly Responsibility[],
  areaNames: ReadonlyMap<string, string>,
): string =>
  responsibilities
    .map(({ topic, ars, note }) => {
      const more = [note, ars === null ? null : (areaNames.get(ars) ?? ars)].filter((part) => part !== null);
      return more.length > 0 ? `${topic} (${more.join(", ")})` : topic;
    })
    .sort((one, other) => one.localeCompare(other, "de"))
    .join("; ");
