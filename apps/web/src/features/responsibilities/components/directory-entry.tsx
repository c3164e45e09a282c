import type { DirectoryEntry as Entry } from "@runde-tische/contracts/responsibilities";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Badge } from "../../../components/badge.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { formatShortDate } from "../../../lib/format.ts";
import { EntryContacts } from "./entry-contacts.tsx";
import { EntryDeputy } from "./entry-deputy.tsx";
import { EntryTopics } from "./entry-topics.tsx";

/** The function comes first: whoever searches has a question, not a name. Then why it was found, and how to call. */
export const DirectoryEntry = ({ entry }: { entry: Entry }) => {
  const { name, function: title, organization, deputy } = entry;
  return (
    <li className="responsible">
      <div className="responsible__text">
        <h2 className="responsible__function">{title}</h2>
        <EntryTopics responsibilities={entry.responsibilities} found={entry.foundResponsibilities} />
        <p>
          {name && <>{name}, </>}
          <TextLink to={paths.organization(organization.id)}>{organization.name}</TextLink>
        </p>
        <Confirmation entry={entry} />
      </div>
      <div className="responsible__contacts">
        <EntryContacts entry={entry} />
        {deputy && <EntryDeputy deputy={deputy} />}
      </div>
    </li>
  );
};

const Confirmation = ({ entry: { confirmedAt, unconfirmedSince } }: { entry: Entry }) => {
  const { t } = useTranslation("responsibilities");
  const dayOf = (instant: string) => formatShortDate(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
  if (!confirmedAt && !unconfirmedSince) return null;
  return (
    <p className="row small muted">
      {unconfirmedSince && <Badge tone="warning">{t("unconfirmedSince", { day: dayOf(unconfirmedSince) })}</Badge>}
      {confirmedAt && t(unconfirmedSince ? "lastConfirmedAt" : "confirmedAt", { day: dayOf(confirmedAt) })}
    </p>
  );
};
