/** What the tables are made from: ids by the names of the demo data. */
export type DemoIds = { now: Date; organizations: Map<string, string>; people: Map<string, string> };

export const idOf = (ids: Map<string, string>, name: string): string => {
  const id = ids.get(name);
  if (id) return id;
  throw new Error(`The demo data names ${name}, but does not make it.`);
};

const SPELLED: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** "Dr. Petra Wolf" has petra.wolf@…, as offices write their addresses. */
export const mailOf = (name: string, host = "post.example"): string => {
  const words = name
    .toLowerCase()
    .replace(/^dr\. /, "")
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter);
  return `${words.replace(/[^a-z]+/g, ".")}@${host}`;
};
