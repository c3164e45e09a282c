import type { Organization } from "@runde-tische/contracts/organizations";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MailAddress } from "../../../components/mail-address.tsx";
import { municipalityName } from "../../../lib/municipality-name.ts";
import { phoneLink } from "../../../lib/phone-link.ts";
import "./organizations.css";

/** How to reach the organization, and where it works. */
export const OrganizationFacts = ({ organization }: { organization: Organization }) => {
  const { t } = useTranslation("organizations");
  const { street, postcode, city, mail, phone, website, serviceAreas } = organization;
  const town = [postcode, city].filter(Boolean).join(" ");
  return (
    <dl className="organization-facts">
      {(street || town) && (
        <Fact term={t("facts.address")}>
          {street && <div>{street}</div>}
          {town && <div>{town}</div>}
        </Fact>
      )}
      {phone && (
        <Fact term={t("form.phone")}>
          <a href={phoneLink(phone)}>{phone}</a>
        </Fact>
      )}
      {mail && (
        <Fact term={t("form.mail")}>
          <a href={`mailto:${mail}`}>
            <MailAddress>{mail}</MailAddress>
          </a>
        </Fact>
      )}
      {website && (
        <Fact term={t("form.website")}>
          <a href={website} rel="noreferrer">
            {website.replace(/^https?:\/\//, "")}
          </a>
        </Fact>
      )}
      <Fact term={t("form.serviceAreas")}>
        <ul className="plain-list">
          {serviceAreas.map((area) => (
            <li key={area.ars}>{municipalityName(area)}</li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
};

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);
