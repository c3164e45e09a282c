const TWO_PARTS = /^([^,]+),\s*([^,]+)$/;
/** "M.A.", "Dipl.-Päd." and "MdL" follow a comma too, and are nobody's first name. */
const TITLE = /\.|^(Md[BLA]|MdEP|MBA|MSc|BSc|PhD|LLM|jun|sen|jr|sr)$/i;

/** Lists are sorted by surname, people are not called so: "Weber, Mia" is Mia Weber. */
export const firstNameFirst = (name: string): string => {
  const [, surname, rest] = TWO_PARTS.exec(name) ?? [];
  if (!surname || !rest || rest.split(" ").every((word) => TITLE.test(word))) return name;
  return `${rest} ${surname}`;
};
