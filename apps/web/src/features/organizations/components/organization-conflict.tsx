import type { Organization } from "@runde-tische/contracts/organizations";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";
import { type Side, VersionChoice } from "../../../components/version-choice.tsx";
import { municipalityName } from "../../../lib/municipality-name.ts";
import { problemText } from "../../../lib/problem-text.ts";
import {
  differingOrganizationFields,
  draftOfOrganization,
  type OrganizationDraft,
  type OrganizationField,
  pickOrganization,
} from "../organization-draft.ts";

type OrganizationConflictProps = {
  /** What the editing began with. */
  base: Organization;
  mine: OrganizationDraft;
  theirs: Organization;
  onResolve: (merged: OrganizationDraft) => Promise<unknown>;
  isPending: boolean;
};

export const OrganizationConflict = ({ base, mine, theirs, onResolve, isPending }: OrganizationConflictProps) => {
  const { t } = useTranslation("organizations");
  const [problem, setProblem] = useState<string>();
  const show = useShownField();
  const stored = draftOfOrganization(theirs);
  const changedByMe = differingOrganizationFields(draftOfOrganization(base), mine);
  const fields = differingOrganizationFields(mine, stored);
  const differences = fields.map((field) => ({
    field,
    label: t(`form.${field}`),
    mine: show(mine, field),
    theirs: show(stored, field),
    suggested: changedByMe.includes(field) ? ("mine" as const) : ("theirs" as const),
  }));
  const resolve = (choice: Record<OrganizationField, Side>) => {
    const taken = fields.filter((field) => choice[field] === "theirs");
    onResolve({ ...mine, ...pickOrganization(stored, taken) }).catch((error: unknown) =>
      setProblem(problemText(error)),
    );
  };
  return (
    <>
      <VersionChoice differences={differences} onResolve={resolve} isPending={isPending} />
      {problem && <Notice tone="danger">{problem}</Notice>}
    </>
  );
};

const useShownField = () => {
  const { t } = useTranslation("organizations");
  return (draft: OrganizationDraft, field: OrganizationField): string => {
    if (field === "kind") return t(`kind.${draft.kind}`);
    if (field === "umbrella") return draft.umbrella ? t(`umbrella.${draft.umbrella}`) : "";
    if (field === "legalRegime") return t(`legalRegime.${draft.legalRegime}`);
    if (field === "municipality") return municipalityName(draft.municipality);
    if (field === "serviceAreas") return draft.serviceAreas.map(municipalityName).join("; ");
    return draft[field] ?? "";
  };
};
