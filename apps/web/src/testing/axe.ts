import axe from "axe-core";

/** What axe objects to, as lines; colours need a real browser and are checked end to end. */
export const axeFindings = async (root: Element = document.body): Promise<string[]> => {
  const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
};
