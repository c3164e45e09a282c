import type { Organization } from "@runde-tische/contracts/organizations";
import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import { municipalityName } from "../../../lib/municipality-name.ts";
import type { VersionConflict as Conflict } from "../../../lib/versioned-saving.ts";
import { type OrganizationDraft, type OrganizationField, organizationFields } from "../organization-draft.ts";

export const OrganizationConflict = ({ conflict }: { conflict: Conflict<Organization, OrganizationDraft> }) => {
  const { t } = useTranslation("organizations");
  const show = (draft: OrganizationDraft, field: OrganizationField): string => {
    if (field === "kind") return t(`kind.${draft.kind}`);
    if (field === "umbrella") return draft.umbrella ? t(`umbrella.${draft.umbrella}`) : "";
    if (field === "legalRegime") return t(`legalRegime.${draft.legalRegime}`);
    if (field === "municipality") return municipalityName(draft.municipality);
    if (field === "serviceAreas") return draft.serviceAreas.map(municipalityName).join("; ");
    return draft[field] ?? "";
  };
  return (
    <VersionConflict
      conflict={conflict}
      fields={organizationFields}
      label={(field) => t(`form.${field}`)}
      show={show}
    />
  );
};
