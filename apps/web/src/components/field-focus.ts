import { flushSync } from "react-dom";

/** What a form needs of a field to go there. */
export type FieldRef = (field: { focus: () => void } | null) => void;

/** A date or a time begins at its first part. */
export const atFirstSegment = (ref: FieldRef | undefined) => (group: HTMLElement | null) =>
  ref?.(group && { focus: () => group.querySelector<HTMLElement>("[role=spinbutton]")?.focus() });

const wrongPart = "[data-invalid] :is(input:not([type=hidden]), textarea, button, [role=spinbutton])";

/** Says what is wrong in a dialog and goes there; `update` sets the state that marks the field. */
export const showProblem = ({ target }: { target: Element }, update: () => void): void => {
  flushSync(update);
  target.closest("[role=dialog]")?.querySelector<HTMLElement>(wrongPart)?.focus();
};
