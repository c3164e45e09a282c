import type { LegalPage } from "@runde-tische/contracts/legal-texts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Badge } from "../../components/badge.tsx";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { VisuallyHidden } from "../../components/visually-hidden.tsx";
import "../../features/legal/components/legal.css";
import { gapsIn, legalPageNames, legalPages } from "../../features/legal/legal-pages.ts";
import { legalTextQuery } from "../../features/legal/legal-texts.queries.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { formatShortDate } from "../../lib/format.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const me = await queryClient.ensureQueryData(meQuery);
  if (!me) return redirect(paths.signIn(paths.installationTexts()));
  if (!me.isPlatformAdmin) throw new Response(null, { status: 404 });
  await Promise.all(legalPages.map((page) => queryClient.ensureQueryData(legalTextQuery(null, page))));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("legal");
  const { t: administration } = useTranslation("administration");
  return (
    <Page
      title={t("installation.title")}
      above={<Breadcrumb trail={[{ label: administration("title"), to: paths.administration() }]} />}
      lead={<p>{t("installation.lead")}</p>}
    >
      <ul className="plain-list lined">
        {legalPages.map((page) => (
          <InstallationText key={page} page={page} />
        ))}
      </ul>
    </Page>
  );
};

const InstallationText = ({ page }: { page: LegalPage }) => {
  const { t } = useTranslation("legal");
  const { text, changedAt } = useSuspenseQuery(legalTextQuery(null, page)).data;
  const gaps = gapsIn(text ?? "");
  const name = t(`${page}.title`);
  return (
    <li className="legal-line">
      <div className="stack stack--small grow">
        <div className="row">
          <h2 className="legal-line__name">
            <TextLink to={paths[page]()}>{name}</TextLink>
          </h2>
          {text === null && <Badge tone="danger">{t("installation.missing")}</Badge>}
          {gaps > 0 && <Badge tone="warning">{t("installation.gaps", { count: gaps })}</Badge>}
          {text !== null && gaps === 0 && <Badge tone="success">{t("installation.written")}</Badge>}
        </div>
        <p className="small muted">
          {changedAt
            ? t("own.changedAt", { at: formatShortDate(changedAt, "Europe/Berlin") })
            : t("installation.missingHelp")}
        </p>
      </div>
      <LinkButton to={paths.editLegalText(null, legalPageNames[page])}>
        {t(text === null ? "installation.write" : "own.edit")}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </LinkButton>
    </li>
  );
};
