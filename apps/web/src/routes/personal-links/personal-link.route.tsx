import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { LoadingView } from "../../components/loading-view.tsx";
import { Page } from "../../components/page.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { Opening } from "../../features/personal-links/components/opening.tsx";
import { linkSessionQuery } from "../../features/personal-links/personal-links.queries.ts";
import { useFragment } from "../../lib/fragment.ts";
import { LinkedMeeting } from "./linked-meeting.tsx";

const SignedInOpening = lazy(() => import("./signed-in-opening.tsx"));

export const Component = () => {
  const secret = useFragment();
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery);
  // Replaces the entry of the history: the secret stays in no address.
  const forget = () => void navigate(paths.personalLink(), { replace: true });
  if (!secret) return <OpenedLink isSignedIn={Boolean(me)} />;
  if (me)
    return (
      <Suspense fallback={<LoadingView />}>
        <SignedInOpening me={me} />
      </Suspense>
    );
  return <Opening key={secret} secret={secret} onOpened={forget} />;
};

const OpenedLink = ({ isSignedIn }: { isSignedIn: boolean }) => {
  const { data: link, error } = useQuery(linkSessionQuery);
  // Shown by the page's error view.
  if (error) throw error;
  if (link === undefined) return <LoadingView />;
  return link === null ? <NoLink isSignedIn={isSignedIn} /> : <LinkedMeeting link={link} />;
};

const NoLink = ({ isSignedIn }: { isSignedIn: boolean }) => {
  const { t } = useTranslation("personal-links");
  return (
    <Page title={t("none.title")} lead={<p>{t("none.text")}</p>}>
      <ul className="prose">
        <li>{t("none.mail")}</li>
        <li>{t("none.renew")}</li>
        <li>{t("none.coordination")}</li>
      </ul>
      <div className="row">
        {isSignedIn ? (
          <LinkButton to={paths.overview()} variant="primary">
            {t("none.overview")}
          </LinkButton>
        ) : (
          <LinkButton to={paths.signIn()}>{t("none.signIn")}</LinkButton>
        )}
      </div>
    </Page>
  );
};
