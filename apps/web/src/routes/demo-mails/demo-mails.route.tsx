import type { KeptMail } from "@runde-tische/contracts/installation";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, type LoaderFunctionArgs, useSearchParams } from "react-router";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Page } from "../../components/page.tsx";
import { Tabs } from "../../components/tabs.tsx";
import { MailHtml } from "../../features/demo-mails/components/mail-html.tsx";
import { MailText } from "../../features/demo-mails/components/mail-text.tsx";
import { keptMailsQuery } from "../../features/demo-mails/demo-mails.queries.ts";
import { formatShortDate, formatTime } from "../../lib/format.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import "../../features/demo-mails/components/mails.css";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  await queryClientOf(context).fetchInfiniteQuery(keptMailsQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("demo-mails");
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(keptMailsQuery);
  const [search] = useSearchParams();
  if (!data) return <LoadingView />;
  const mails = data.pages.flatMap(({ items }) => items);
  const shown = mails.find(({ id }) => id === search.get("mail")) ?? mails[0];
  return (
    <Page title={t("title")} lead={<p>{t("lead")}</p>}>
      {shown ? (
        <div className="mails">
          <div className="stack">
            <MailList mails={mails} shownId={shown.id} />
            {hasNextPage && (
              <Button isPending={isFetchingNextPage} onPress={() => fetchNextPage()}>
                {t("more")}
              </Button>
            )}
          </div>
          <Mail key={shown.id} mail={shown} />
        </div>
      ) : (
        <EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>
      )}
    </Page>
  );
};

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const MailList = ({ mails, shownId }: { mails: readonly KeptMail[]; shownId: string }) => (
  <ul className="plain-list lined">
    {mails.map(({ id, subject, recipient, at }) => (
      <li key={id}>
        <Link to={{ search: `?mail=${id}` }} className="mail-list__link" aria-current={id === shownId}>
          <span className="mail-list__subject">{subject}</span>
          <span className="small muted">
            <br />
            {recipient} · {formatShortDate(at, zone)} {formatTime(at, zone)}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);

const Mail = ({ mail }: { mail: KeptMail }) => {
  const { t } = useTranslation("demo-mails");
  const [search, setSearch] = useSearchParams();
  const views = { html: <MailHtml html={mail.html} />, text: <MailText text={mail.text} /> };
  const calendar = mail.calendar && <pre className="mail-text small">{mail.calendar}</pre>;
  const asked = search.get("als");
  const selected = asked === "text" || (asked === "kalender" && calendar) ? asked : "html";
  const choose = (view: string) => setSearch({ mail: mail.id, als: view }, { replace: true, preventScrollReset: true });
  return (
    <article className="stack" aria-labelledby="subject">
      <div>
        <h2 id="subject">{mail.subject}</h2>
        <p className="muted">{t("to", { recipient: mail.recipient })}</p>
      </div>
      <Tabs
        label={t("views")}
        selected={selected}
        onSelect={choose}
        tabs={[
          { id: "html", label: t("html"), content: views.html },
          { id: "text", label: t("text"), content: views.text },
          ...(calendar ? [{ id: "kalender", label: t("calendar"), content: calendar }] : []),
        ]}
      />
    </article>
  );
};
