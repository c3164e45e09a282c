import type { LegalPage, LegalText } from "@runde-tische/contracts/legal-texts";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useLocation, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { legalPageNames, legalPageOf } from "../../features/legal/legal-pages.ts";
import { legalTextQuery } from "../../features/legal/legal-texts.queries.ts";
import { formatShortDate } from "../../lib/format.ts";
import { Markdown } from "../../lib/markdown.tsx";
import { queryClientOf } from "../../lib/query-client.ts";
import { Component as Accessibility } from "./accessibility.route.tsx";
import { Component as Imprint } from "./imprint.route.tsx";
import { Component as Privacy } from "./privacy.route.tsx";

const pageAt = (pathname: string): LegalPage => legalPageOf(pathname.split("/")[3]) ?? "imprint";

export const loader = async ({ params: { ars = "" }, request, context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(legalTextQuery(ars, pageAt(new URL(request.url).pathname)));
  return null;
};

const ofInstallation: Record<LegalPage, ComponentType> = {
  imprint: Imprint,
  privacy: Privacy,
  accessibility: Accessibility,
};

export const Component = () => {
  const { ars = "" } = useParams();
  const { pathname } = useLocation();
  const page = pageAt(pathname);
  const { data } = useSuspenseQuery(legalTextQuery(ars, page));
  if (data.text !== null) return <Own legalText={data} text={data.text} />;
  const Fallback = ofInstallation[page];
  return (
    <div className="stack stack--large">
      {data.may.edit && <Missing legalText={data} />}
      <Fallback />
    </div>
  );
};

const Own = ({ legalText, text }: { legalText: LegalText; text: string }) => {
  const { t } = useTranslation("legal");
  const { page, municipality, source, changedAt, may } = legalText;
  const { ars, name } = municipality;
  const isOwn = source?.ars === ars;
  return (
    <Page
      title={t(`${page}.title`)}
      above={<Breadcrumb trail={[{ label: name, to: paths.municipality(ars) }]} />}
      lead={
        <p className="muted">
          {source && !isOwn ? t("own.inherited", { source: source.name, name }) : t("own.of", { name })}
        </p>
      }
      actions={
        may.edit && (
          <LinkButton to={paths.editLegalText(ars, legalPageNames[page])}>
            {t(isOwn ? "own.edit" : "own.write")}
          </LinkButton>
        )
      }
    >
      <Markdown text={text} isPage />
      {changedAt && (
        <p className="small muted">{t("own.changedAt", { at: formatShortDate(changedAt, "Europe/Berlin") })}</p>
      )}
    </Page>
  );
};

const Missing = ({ legalText: { page, municipality } }: { legalText: LegalText }) => {
  const { t } = useTranslation("legal");
  const to = paths.editLegalText(municipality.ars, legalPageNames[page]);
  return (
    <Notice action={<LinkButton to={to}>{t("own.write")}</LinkButton>}>
      {t("own.fallback", { name: municipality.name })}
    </Notice>
  );
};
