/** What of a record is edited, field by field: how two versions of it are told apart and put together. */
export type DraftFields<Row, Draft, Field extends string> = {
  of: (row: Row) => Draft;
  /** The fields in which two versions differ. */
  differing: (a: Draft, b: Draft) => Field[];
  /** `draft` with these fields as `from` has them. */
  take: (draft: Draft, from: Draft, fields: readonly Field[]) => Draft;
};

/** Only these fields: what goes to the server, so that what somebody else changed meanwhile stays. */
export const pick = <Draft extends object>(from: Draft, fields: readonly (keyof Draft)[]): Partial<Draft> =>
  Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<Draft>;

/** Fields that are taken whole. `plain` is what is compared of a field: without what says nothing, like an order. */
export const draftFields = <Row, Draft extends object, Field extends keyof Draft & string>(
  of: (row: Row) => Draft,
  names: readonly Field[],
  plain: (draft: Draft, field: Field) => unknown = (draft, field) => draft[field],
): DraftFields<Row, Draft, Field> => ({
  of,
  differing: (a, b) => names.filter((field) => JSON.stringify(plain(a, field)) !== JSON.stringify(plain(b, field))),
  take: (draft, from, fields) => ({ ...draft, ...pick(from, fields) }),
});
