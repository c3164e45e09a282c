import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { MunicipalityField } from "../../features/municipalities/components/municipality-field.tsx";
import { OrganizationFormView } from "../../features/organizations/components/organization-form.tsx";
import { SimilarOrganizations } from "../../features/organizations/components/similar-organizations.tsx";
import {
  emptyOrganization,
  OrganizationDraft,
  toNewOrganization,
} from "../../features/organizations/organization-draft.ts";
import { useRegisterOrganization } from "../../features/organizations/organizations.queries.ts";
import { useContractForm } from "../../lib/forms.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const me = await queryClientOf(context).ensureQueryData(meQuery);
  return me ? null : redirect(paths.signIn(paths.newOrganization()));
};

export const Component = () => {
  const { t } = useTranslation("organizations");
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const form = useContractForm(OrganizationDraft, emptyOrganization);
  const register = useRegisterOrganization();
  const save = async (draft: OrganizationDraft) => {
    const { id } = await register.mutateAsync(toNewOrganization(draft));
    await navigate(paths.organization(id));
  };
  const trail = [{ label: t("own.title"), to: paths.ownOrganization() }];
  return (
    <Page title={t("new.title")} above={<Breadcrumb trail={trail} />} lead={t("new.lead")}>
      {me && !me.isMailVerified && (
        <Notice tone="warning" action={<LinkButton to={paths.account()}>{t("new.toAccount")}</LinkButton>}>
          {t("new.verifyFirst")}
        </Notice>
      )}
      <OrganizationFormView form={form} PlaceField={MunicipalityField} saveLabel={t("register")} onSave={save}>
        <SimilarOrganizations form={form} />
      </OrganizationFormView>
    </Page>
  );
};
