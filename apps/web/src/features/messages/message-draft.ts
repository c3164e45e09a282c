import { type MessageDraft, previewMessage } from "@runde-tische/contracts/messages";
import { fieldProblem } from "../../lib/field-problem.ts";

export type Draft = Pick<MessageDraft, "group" | "onlyUnanswered" | "subject" | "text">;

export const emptyDraft: Draft = { group: null, onlyUnanswered: false, subject: "", text: "" };

export const draftKey = (tableId: string) => `message ${tableId}`;

/** Null: nothing is missing. */
export const problemsOf = (draft: Draft): Partial<Record<keyof Draft, string>> | null => {
  const parsed = previewMessage.body.safeParse(draft, { error: fieldProblem });
  if (parsed.success) return null;
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path[0], issue.message]));
};
