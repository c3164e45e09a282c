import type { Organization } from "@runde-tische/contracts/organizations";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { OrganizationAddresses } from "../../features/address-lists/components/address-downloads.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { MemberList } from "../../features/memberships/components/member-list.tsx";
import { everyMemberQuery } from "../../features/memberships/memberships.queries.ts";
import { JoinRequests } from "../../features/organizations/components/join-requests.tsx";
import { OrganizationFacts } from "../../features/organizations/components/organization-facts.tsx";
import { OrganizationSeats } from "../../features/organizations/components/organization-seats.tsx";
import { OrganizationStatusNotice } from "../../features/organizations/components/organization-status.tsx";
import { organizationQuery } from "../../features/organizations/organizations.queries.ts";
import { municipalityName } from "../../lib/municipality-name.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AreaField } from "./area-field.tsx";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  await Promise.all([
    queryClient.ensureQueryData(organizationQuery(params["organizationId"] ?? "")),
    queryClient.ensureQueryData(meQuery),
  ]);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("organizations");
  const { organizationId = "" } = useParams();
  const { data: organization } = useSuspenseQuery(organizationQuery(organizationId));
  const { data: me } = useSuspenseQuery(meQuery);
  const isMember = me?.memberships.some((membership) => membership.organizationId === organizationId) ?? false;
  const trail = isMember
    ? [{ label: t("own.title"), to: paths.ownOrganization() }]
    : [{ label: t("directory"), to: paths.responsibilities() }];
  const { may, about } = organization;
  return (
    <Page
      title={organization.name}
      above={<Breadcrumb trail={trail} />}
      lead={<Lead organization={organization} />}
      actions={may.edit && <LinkButton to={paths.editOrganization(organizationId)}>{t("edit")}</LinkButton>}
    >
      <OrganizationStatusNotice organization={organization} />
      {about && <p className="prose organization-about">{about}</p>}
      <div className="with-aside organization-page">
        <aside aria-label={t("facts.title")}>
          <OrganizationFacts organization={organization} />
        </aside>
        <div className="stack stack--large">
          {may.manageMembers && <JoinRequests organizationId={organizationId} />}
          {may.seeMembers && (
            <>
              <MemberList
                organization={organization}
                AreaField={AreaField}
                personId={me?.personId ?? null}
                isMember={isMember}
              />
              <OrganizationAddresses organizationId={organizationId} />
            </>
          )}
          <Seats organization={organization} />
        </div>
      </div>
    </Page>
  );
};

const Lead = ({ organization: { kind, umbrella, municipality } }: { organization: Organization }) => {
  const { t } = useTranslation("organizations");
  const parts = [t(`kind.${kind}`), umbrella && t(`umbrella.${umbrella}`), municipalityName(municipality)];
  return <p className="muted">{parts.filter(Boolean).join("\u00a0· ")}</p>;
};

/** The members are the candidates for the organization's seats. */
const Seats = ({ organization: { id, may, status } }: { organization: Organization }) => {
  const [isChoosing, setChoosing] = useState(false);
  const members = useQuery({ ...everyMemberQuery(id), enabled: may.seeMembers && isChoosing });
  if (status === "pending") return null;
  const data = members.data?.flatMap(({ personId, name, function: title }) =>
    name === null ? [] : [{ personId, name, function: title }],
  );
  return (
    <OrganizationSeats organizationId={id} candidates={{ ...members, data }} onChoosing={() => setChoosing(true)} />
  );
};
