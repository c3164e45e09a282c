/** The button that opens an item's actions: where the focus goes when the item moves. */
export const menuIdOf = (itemId: string): string => `agenda-item-menu-${itemId}`;

export const newItemInputId = "agenda-new-item";

const lookEveryMs = 60;
const patienceMs = 2000;

/**
 * The focus goes with an item into its new list, where it is another element. A closing menu gives the focus back to its own
 * button, and a list that loses a row hands it to the next one, each at a moment of its own: so we look again until it has
 * stayed, or until the reader does something.
 */
export const focusOn = (elementId: string): void => {
  const acted = new AbortController();
  const stop = () => acted.abort();
  const until = performance.now() + patienceMs;
  let stayed = 0;
  const look = () => {
    const element = document.getElementById(elementId);
    const place = element?.closest("[role=row]") ?? element;
    stayed = place?.contains(document.activeElement) ? stayed + 1 : 0;
    if (stayed >= 4 || performance.now() > until) stop();
    if (acted.signal.aborted) return;
    if (stayed === 0) element?.focus();
    setTimeout(look, lookEveryMs);
  };
  setTimeout(() => {
    for (const act of ["keydown", "pointerdown"]) addEventListener(act, stop, { capture: true, signal: acted.signal });
    look();
  }, lookEveryMs);
};
