import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { MoreButton } from "../../components/more-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { DecisionActions } from "../../features/organizations/components/decision-actions.tsx";
import "../../features/organizations/components/organizations.css";
import { pendingOrganizationsQuery } from "../../features/organizations/organizations.queries.ts";
import { municipalityName } from "../../lib/municipality-name.ts";
import { flat } from "../../lib/pages.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const me = await queryClient.ensureQueryData(meQuery);
  if (!me) return redirect(paths.signIn(paths.waitingOrganizations()));
  await queryClient.ensureInfiniteQueryData(pendingOrganizationsQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("organizations");
  const query = useSuspenseInfiniteQuery(pendingOrganizationsQuery);
  const { data: me } = useSuspenseQuery(meQuery);
  const waiting = flat(query.data);
  const toFactor = paths.secondFactor(paths.waitingOrganizations());
  return (
    <Page
      title={t("waiting.title")}
      above={<Breadcrumb trail={[{ label: t("own.title"), to: paths.ownOrganization() }]} />}
      lead={t("waiting.lead")}
    >
      {waiting.length === 0 && me && !me.isSecondFactorShown && me.hasSecondFactor && (
        <Notice tone="warning" action={<LinkButton to={toFactor}>{t("waiting.showFactor")}</LinkButton>}>
          {t("waiting.factorNeeded")}
        </Notice>
      )}
      {waiting.length === 0 ? (
        <EmptyState title={t("waiting.empty")}>{t("waiting.emptyHelp")}</EmptyState>
      ) : (
        <ul className="plain-list lined">
          {waiting.map((organization) => (
            <Waiting key={organization.id} organization={organization} />
          ))}
        </ul>
      )}
      <MoreButton query={query} />
    </Page>
  );
};

const Waiting = ({ organization }: { organization: OrganizationSummary }) => {
  const { t } = useTranslation("organizations");
  const { id, name, kind, municipality } = organization;
  // The line leaves with the decision: the heading of the page takes the focus.
  const focusHeading = () => document.querySelector("h1")?.focus();
  return (
    <li className="organization-line">
      <div className="organization-line__text">
        <p className="organization-line__name">
          <TextLink to={paths.organization(id)}>{name}</TextLink>
        </p>
        <p className="muted small">{[t(`kind.${kind}`), municipalityName(municipality)].join(" · ")}</p>
      </div>
      <DecisionActions organization={organization} onDecided={focusHeading} />
    </li>
  );
};
