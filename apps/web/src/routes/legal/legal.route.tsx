import type { LegalPage, LegalText } from "@runde-tische/contracts/legal-texts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useLocation, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { KeptInBrowser } from "../../features/legal/components/kept-in-browser.tsx";
import { legalPageNames, legalPageOf, ownText } from "../../features/legal/legal-pages.ts";
import { legalTemplate } from "../../features/legal/legal-templates.ts";
import { legalTextQuery } from "../../features/legal/legal-texts.queries.ts";
import { formatShortDate } from "../../lib/format.ts";
import { Markdown } from "../../lib/markdown.tsx";
import { queryClientOf } from "../../lib/query-client.ts";

const pageAt = (pathname: string): LegalPage => legalPageOf(pathname.split("/").at(-1)) ?? "imprint";

export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const ars = params["ars"] ?? null;
  await queryClientOf(context).ensureQueryData(legalTextQuery(ars, pageAt(new URL(request.url).pathname)));
  return null;
};

/** A legal page of the installation or, below a municipality's address, the one that holds there. */
export const Component = () => {
  const { t } = useTranslation("legal");
  const { ars = null } = useParams();
  const page = pageAt(useLocation().pathname);
  const { data } = useSuspenseQuery(legalTextQuery(ars, page));
  const { municipality, text, changedAt } = data;
  return (
    <Page
      title={t(`${page}.title`)}
      above={
        municipality && <Breadcrumb trail={[{ label: municipality.name, to: paths.municipality(municipality.ars) }]} />
      }
      lead={<Whose legalText={data} />}
      actions={<Editing legalText={data} />}
    >
      {text === null ? <Unwritten page={page} /> : <Markdown text={text} isPage />}
      {page === "privacy" && <KeptInBrowser />}
      {changedAt && (
        <p className="small muted">{t("own.changedAt", { at: formatShortDate(changedAt, "Europe/Berlin") })}</p>
      )}
    </Page>
  );
};

/** The template, in nobody's name, shows what only the operator can say. */
const Unwritten = ({ page }: { page: LegalPage }) => (
  <div lang="de">
    <Markdown text={legalTemplate(page, null)} isPage />
  </div>
);

const Whose = ({ legalText: { municipality, source, text } }: { legalText: LegalText }) => {
  const { t } = useTranslation("legal");
  if (text === null) return <Notice tone="warning">{t("gapNotice")}</Notice>;
  if (!municipality) return null;
  const { ars, name } = municipality;
  return (
    <p className="muted">
      {source === null && t("own.ofInstallation", { name })}
      {source && (source.ars === ars ? t("own.of", { name }) : t("own.inherited", { source: source.name, name }))}
    </p>
  );
};

const Editing = ({ legalText }: { legalText: LegalText }) => {
  const { t } = useTranslation("legal");
  const { municipality, page, may } = legalText;
  if (!may.edit) return null;
  const write = municipality ? "own.write" : "installation.write";
  return (
    <LinkButton to={paths.editLegalText(municipality?.ars ?? null, legalPageNames[page])}>
      {t(ownText(legalText) === "" ? write : "own.edit")}
    </LinkButton>
  );
};
