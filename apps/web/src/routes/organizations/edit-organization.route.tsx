import type { Organization } from "@runde-tische/contracts/organizations";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useNavigate, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { MunicipalityField } from "../../features/municipalities/components/municipality-field.tsx";
import { OrganizationConflict } from "../../features/organizations/components/organization-conflict.tsx";
import { OrganizationFormView } from "../../features/organizations/components/organization-form.tsx";
import {
  OrganizationDraft,
  organizationFields,
  organizationInput,
  toOrganizationChanges,
} from "../../features/organizations/organization-draft.ts";
import { organizationQuery, useChangeOrganization } from "../../features/organizations/organizations.queries.ts";
import { useContractForm } from "../../lib/forms.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { useVersionedSaving } from "../../lib/versioned-saving.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(organizationQuery(params["organizationId"] ?? ""));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("organizations");
  const { organizationId = "" } = useParams();
  const { data: organization } = useSuspenseQuery(organizationQuery(organizationId));
  const trail = [
    { label: t("own.title"), to: paths.ownOrganization() },
    { label: organization.name, to: paths.organization(organizationId) },
  ];
  return (
    <Page title={t("editTitle")} above={<Breadcrumb trail={trail} />}>
      {organization.may.edit ? (
        <Editor organization={organization} />
      ) : (
        <Notice tone="warning">{t("mayNotEdit")}</Notice>
      )}
    </Page>
  );
};

const Editor = ({ organization }: { organization: Organization }) => {
  const { t } = useTranslation("organizations");
  // What the editing began with: a newer version is compared with it.
  const [base] = useState(organization);
  const form = useContractForm(OrganizationDraft, organizationInput(base));
  const navigate = useNavigate();
  const change = useChangeOrganization(base.id);
  const { save, conflict } = useVersionedSaving({
    base,
    fields: organizationFields,
    newest: organizationQuery(base.id),
    send: (draft, changed, { version }) => change.mutateAsync({ body: toOrganizationChanges(draft, changed), version }),
    onSaved: () => {
      showToast(t("saved"));
      return navigate(paths.organization(base.id));
    },
  });
  if (conflict) return <OrganizationConflict conflict={conflict} />;
  return <OrganizationFormView form={form} PlaceField={MunicipalityField} saveLabel={t("save")} onSave={save} />;
};
