import type { Me } from "@runde-tische/contracts/me";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Badge } from "../../components/badge.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import "../../features/organizations/components/organizations.css";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const me = await queryClientOf(context).ensureQueryData(meQuery);
  return me ? null : redirect(paths.signIn(paths.ownOrganization()));
};

export const Component = () => {
  const { t } = useTranslation("organizations");
  const { data: me } = useSuspenseQuery(meQuery);
  const memberships = me?.memberships ?? [];
  const register = (
    <LinkButton to={paths.newOrganization()} icon="plus" variant={memberships.length === 0 ? "primary" : "secondary"}>
      {t("register")}
    </LinkButton>
  );
  const coordinates = me !== null && (me.coordinates.length > 0 || me.isPlatformAdmin);
  return (
    <Page
      title={t("own.title")}
      lead={t("own.lead")}
      actions={
        <>
          {coordinates && <LinkButton to={paths.waitingOrganizations()}>{t("waiting.title")}</LinkButton>}
          {memberships.length > 0 && register}
        </>
      }
    >
      {memberships.length === 0 ? (
        <EmptyState title={t("own.empty")} action={register}>
          {t("own.emptyHelp")}
        </EmptyState>
      ) : (
        <ul className="plain-list lined">
          {memberships.map((membership) => (
            <OwnOrganization key={membership.id} membership={membership} />
          ))}
        </ul>
      )}
    </Page>
  );
};

const OwnOrganization = ({ membership }: { membership: Me["memberships"][number] }) => {
  const { t } = useTranslation("organizations");
  const { organizationId, organization, role, status } = membership;
  return (
    <li className="organization-line">
      <div className="organization-line__text">
        <p className="organization-line__name">
          <TextLink to={paths.organization(organizationId)}>{organization}</TextLink>
        </p>
        <p className="muted small">{t(`own.role.${role}`)}</p>
      </div>
      {status !== "active" && <Badge tone="warning">{t(`status.${status}`)}</Badge>}
    </li>
  );
};
