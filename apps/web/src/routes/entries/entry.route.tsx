import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { entrySessionQuery, useCloseEntry, useOpenEntry } from "../../features/entries/entries.queries.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { useFragment } from "../../lib/fragment.ts";
import { problemText } from "../../lib/problem-text.ts";
import { OwnEntry } from "./own-entry.tsx";

export const Component = () => {
  const secret = useFragment();
  const navigate = useNavigate();
  const [isErased, setErased] = useState(false);
  // Replaces the entry of the history: the secret stays in no address.
  const forget = () => void navigate(paths.entry(), { replace: true });
  if (isErased) return <Erased />;
  if (secret) return <Opening key={secret} secret={secret} onOpened={forget} />;
  return <Opened onErased={() => setErased(true)} />;
};

/** Mail scanners open every link: only a press swaps the secret for a session. */
const Opening = ({ secret, onOpened }: { secret: string; onOpened: () => void }) => {
  const { t } = useTranslation("entries");
  const open = useOpenEntry();
  const isEnded = isEndedBy(open.error);
  return (
    <Page title={t("opening.title")} lead={<p>{t("opening.text")}</p>}>
      {isEnded && (
        <Notice tone="danger" title={t("opening.ended")}>
          {t("opening.endedHelp")}
        </Notice>
      )}
      {open.error && !isEnded && <Notice tone="danger">{problemText(open.error)}</Notice>}
      {!isEnded && (
        <div className="row">
          <Button
            variant="primary"
            isPending={open.isPending}
            onPress={() => open.mutate(secret, { onSuccess: onOpened, onError: leaveButton })}
          >
            {t("opening.open")}
          </Button>
        </div>
      )}
      {isEnded ? <ToAccount /> : <p className="muted small prose">{t("opening.safe")}</p>}
    </Page>
  );
};

const isEndedBy = (error: unknown): boolean => hasStatus(error, 400, 404, 410);

/** The button goes when the link has ended. */
const leaveButton = (error: unknown): void => {
  if (isEndedBy(error)) document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
};

/** Whoever has an account finds the same there, without any link. */
const ToAccount = () => {
  const { t } = useTranslation("entries");
  return (
    <div className="stack stack--small">
      <p className="prose">{t("opening.byAccount")}</p>
      <div className="row">
        <LinkButton to={paths.account()}>{t("opening.toAccount")}</LinkButton>
      </div>
    </div>
  );
};

const Opened = ({ onErased }: { onErased: () => void }) => {
  const { t } = useTranslation("entries");
  const { data: membershipId, error } = useQuery(entrySessionQuery);
  const close = useCloseEntry();
  // Shown by the page's error view.
  if (error) throw error;
  if (membershipId === undefined) return <LoadingView />;
  if (membershipId === null) return <NotOpened />;
  return (
    <OwnEntry membershipId={membershipId} onErased={onErased}>
      <section className="stack stack--small" aria-labelledby="close">
        <h2 id="close">{t("close.title")}</h2>
        <p className="prose">{t("close.text")}</p>
        <div className="row">
          <Button isPending={close.isPending} onPress={() => close.mutate()}>
            {t("close.action")}
          </Button>
        </div>
        {close.error && <Notice tone="danger">{problemText(close.error)}</Notice>}
      </section>
    </OwnEntry>
  );
};

const NotOpened = () => {
  const { t } = useTranslation("entries");
  const { data: me } = useQuery(meQuery);
  const listed = me?.memberships.filter(({ status }) => status === "active") ?? [];
  return (
    <Page title={t("opening.title")} lead={<p>{t("none")}</p>}>
      {!me && <ToAccount />}
      {listed.length > 0 && (
        <div className="stack stack--small">
          <p>{t("noneSignedIn")}</p>
          <ul className="plain-list">
            {listed.map(({ id, organization }) => (
              <li key={id}>
                <TextLink to={paths.ownEntry(id)}>{organization}</TextLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
};

const Erased = () => {
  const { t } = useTranslation("entries");
  return <Page title={t("erased.title")} lead={<p role="status">{t("erased.text")}</p>} />;
};
