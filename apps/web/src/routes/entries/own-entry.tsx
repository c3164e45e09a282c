import type { Entry } from "@runde-tische/contracts/entries";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { MailAddress } from "../../components/mail-address.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { EntryContacts } from "../../features/entries/components/entry-contacts.tsx";
import { EntryExport } from "../../features/entries/components/entry-export.tsx";
import { EntryRights } from "../../features/entries/components/entry-rights.tsx";
import { WithdrawEntry } from "../../features/entries/components/withdraw-entry.tsx";
import { entryQuery, useConfirmEntry } from "../../features/entries/entries.queries.ts";
import { formatShortDate } from "../../lib/format.ts";
import { phoneLink } from "../../lib/phone-link.ts";
import { problemText } from "../../lib/problem-text.ts";
import { EditEntry } from "./edit-entry.tsx";

type OwnEntryProps = { membershipId: string; onErased: () => void; children?: ReactNode };

/** All that stands about somebody, who sees it, and what they can do: by mailed link and signed in alike. */
export const OwnEntry = ({ membershipId, onErased, children }: OwnEntryProps) => {
  const { t } = useTranslation("entries");
  const { data: entry, error } = useQuery(entryQuery(membershipId));
  const [isEditing, setEditing] = useState(false);
  // Shown by the page's error view.
  if (error && !entry) throw error;
  if (!entry) return <LoadingView lines={6} />;
  const { name, organization } = entry;
  return (
    <Page
      title={t("title")}
      above={<p className="muted">{organization.name}</p>}
      lead={<p>{[name, entry.function].filter(Boolean).join(", ")}</p>}
    >
      <div className="stack stack--large prose">
        <Standing entry={entry} />
        <EntryContacts entry={entry} />
        <Responsibilities entry={entry} />
        <div className="row">
          <Button onPress={() => setEditing(true)}>{t("edit.open")}</Button>
        </div>
        <WrongFunction organization={organization} />
        <EntryRights entry={entry} />
        <EntryExport membershipId={membershipId} />
        <WithdrawEntry entry={entry} onErased={onErased} />
        {children}
      </div>
      {isEditing && <EditEntry entry={entry} onClose={() => setEditing(false)} />}
    </Page>
  );
};

/** Only the organization says what somebody does for it. */
const WrongFunction = ({ organization: { name, mail, phone } }: Pick<Entry, "organization">) => {
  const { t } = useTranslation("entries");
  return (
    <p className="muted small">
      {t("function", { organization: name })}{" "}
      {mail && (
        <a href={`mailto:${mail}`}>
          <MailAddress>{mail}</MailAddress>
        </a>
      )}
      {!mail && phone && <a href={phoneLink(phone)}>{phone}</a>}
    </p>
  );
};

const ZONE = "Europe/Berlin";

const Standing = ({ entry: { membershipId, confirmedAt, unconfirmedSince, withdrawnAt } }: { entry: Entry }) => {
  const { t } = useTranslation("entries");
  const confirm = useConfirmEntry(membershipId);
  if (withdrawnAt) return <Notice title={t("withdrawn.title")}>{t("withdrawn.text")}</Notice>;
  return (
    <div className="stack stack--small">
      {unconfirmedSince && (
        <Notice tone="warning">{t("unconfirmed", { day: formatShortDate(unconfirmedSince, ZONE) })}</Notice>
      )}
      <div className="row">
        <Button variant="primary" isPending={confirm.isPending} onPress={() => confirm.mutate()}>
          {t("confirm.action")}
        </Button>
      </div>
      <p role="status" className={confirm.isSuccess ? undefined : "muted"}>
        {confirm.isSuccess && `${t("confirm.thanks")} `}
        {confirmedAt ? t("confirm.last", { day: formatShortDate(confirmedAt, ZONE) }) : t("confirm.never")}
      </p>
      {confirm.error && <Notice tone="danger">{problemText(confirm.error)}</Notice>}
    </div>
  );
};

const Responsibilities = ({ entry: { responsibilities } }: { entry: Entry }) => {
  const { t } = useTranslation("entries");
  return (
    <section className="stack stack--small" aria-labelledby="responsibilities">
      <h2 id="responsibilities">{t("responsibilities.title")}</h2>
      {responsibilities.length === 0 && <p className="muted">{t("responsibilities.none")}</p>}
      <ul className="plain-list">
        {responsibilities.map(({ topic, note, area }) => (
          <li key={`${topic} ${note} ${area}`}>
            {[note ? `${topic}: ${note}` : topic, area].filter(Boolean).join(", ")}
          </li>
        ))}
      </ul>
    </section>
  );
};
