import type { DirectoryEntry } from "@runde-tische/contracts/memberships";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { TextLink } from "../../../components/text-link.tsx";
import { formatShortDate } from "../../../lib/format.ts";
import { ContactLinks } from "./contact-links.tsx";
import "./memberships.css";

/** What somebody answers for comes first: whoever searches has a question, not a name. */
export const DirectoryList = ({ entries }: { entries: readonly DirectoryEntry[] }) => (
  <ul className="plain-list lined">
    {entries.map((entry) => (
      <Entry key={entry.membershipId} entry={entry} />
    ))}
  </ul>
);

const Entry = ({ entry }: { entry: DirectoryEntry }) => {
  const { t } = useTranslation("memberships");
  const { name, function: title, organization, responsibilities, contacts, confirmedAt } = entry;
  return (
    <li className="directory-entry">
      <div>
        <p className="directory-entry__topics">{title}</p>
        <p>
          {name && <>{name}, </>}
          <TextLink to={paths.organization(organization.id)}>{organization.name}</TextLink>
        </p>
        {responsibilities.length > 0 && (
          <ul className="plain-list">
            {responsibilities.map(({ topic, note, ars }) => (
              <li key={`${topic} ${ars} ${note}`}>
                {topic}
                {note && <span className="muted">: {note}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="stack stack--small">
        <ContactLinks contacts={contacts} label={t("contactsOf", { name: name ?? title })} />
        {confirmedAt && (
          <p className="muted small">
            {t("confirmedAt", { day: formatShortDate(confirmedAt, Intl.DateTimeFormat().resolvedOptions().timeZone) })}
          </p>
        )}
      </div>
    </li>
  );
};
