import axe from "axe-core";

/** What axe objects to, as lines; colours need a real browser and are checked end to end. */
export const axeFindings = async (root: Element = document.body): Promise<string[]> => {
  // React Aria names its announcements by elements that are gone again, such as the sign of a running action.
  const context = { include: root, exclude: "[data-live-announcer]" };
  const { violations } = await axe.run(context, { rules: { "color-contrast": { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
};
