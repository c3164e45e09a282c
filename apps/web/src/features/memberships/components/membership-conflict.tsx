import type { Membership } from "@runde-tische/contracts/memberships";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import {
  differingMembershipFields,
  draftOfMembership,
  type MembershipDraft,
  type MembershipField,
  pickMembership,
} from "../membership-draft.ts";

type MembershipConflictProps = {
  /** What the editing began with. */
  base: Membership;
  mine: MembershipDraft;
  theirs: Membership;
  onResolve: (merged: MembershipDraft) => Promise<unknown>;
  isPending: boolean;
};

export const MembershipConflict = ({ base, mine, theirs, onResolve, isPending }: MembershipConflictProps) => {
  const { t } = useTranslation("memberships");
  const [problem, setProblem] = useState<string>();
  const show = useShownField();
  const stored = draftOfMembership(theirs);
  const changedByMe = differingMembershipFields(draftOfMembership(base), mine);
  const fields = differingMembershipFields(mine, stored);
  const differences = fields.map((field) => ({
    field,
    label: t(`form.${field}`),
    mine: show(mine, field),
    theirs: show(stored, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<MembershipField, Side>) => {
    const taken = fields.filter((field) => choice[field] === "theirs");
    onResolve({ ...mine, ...pickMembership(stored, taken) }).catch((error: unknown) => setProblem(problemText(error)));
  };
  return (
    <>
      <VersionChoice differences={differences} onResolve={resolve} isPending={isPending} />
      {problem && <Notice tone="danger">{problem}</Notice>}
    </>
  );
};

const useShownField = () => {
  const { t } = useTranslation("memberships");
  return (draft: MembershipDraft, field: MembershipField): string => {
    if (field === "role") return t(`role.${draft.role}`);
    if (field === "contacts")
      return draft.contacts.map(({ value, visibility }) => `${value} (${t(`visibility.${visibility}`)})`).join(", ");
    if (field === "responsibilities")
      return draft.responsibilities.map(({ topic, note }) => (note ? `${topic}: ${note}` : topic)).join("; ");
    return draft[field];
  };
};
