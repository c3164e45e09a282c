import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { MunicipalityCalendar } from "../../features/calendar-feeds/components/municipality-calendar.tsx";
import { legalPageNames, legalPages } from "../../features/legal/legal-pages.ts";
import { decidesFor } from "../../features/me/decides-for.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { MunicipalityCoordinators } from "../../features/municipalities/components/municipality-coordinators.tsx";
import { municipalityQuery } from "../../features/municipalities/municipalities.queries.ts";
import { municipalityCoordinatorsQuery } from "../../features/municipalities/municipality-coordinators.queries.ts";
import { municipalityDetail } from "../../features/municipalities/municipality-detail.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ params: { ars = "" }, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.municipality(ars)));
  try {
    await Promise.all([
      queryClient.ensureQueryData(municipalityQuery(ars)),
      queryClient.ensureQueryData(municipalityCoordinatorsQuery(ars)),
    ]);
  } catch (error) {
    // What is no key at all is no municipality either.
    if (hasStatus(error, 400)) throw new Response(null, { status: 404 });
    throw error;
  }
  return null;
};

export const Component = () => {
  const { t } = useTranslation("municipalities");
  const { t: legal } = useTranslation("legal");
  const { t: meTexts } = useTranslation("me");
  const { ars = "" } = useParams();
  const { data: municipality } = useSuspenseQuery(municipalityQuery(ars));
  const { data: me } = useSuspenseQuery(meQuery);
  const mayDecide = me !== null && decidesFor(me, ars);
  return (
    <Page
      title={municipality.name}
      above={<Breadcrumb trail={[{ label: meTexts("overview.title"), to: paths.overview() }]} />}
      lead={
        <div className="stack stack--small">
          <p className="muted">{municipalityDetail(municipality)}</p>
          <p>{t("lead")}</p>
        </div>
      }
    >
      <MunicipalityCoordinators municipality={municipality} mayAppoint={mayDecide} />
      <ul className="plain-list stack stack--small">
        <li>
          <TextLink to={paths.tablesIn(ars)}>{t("tables")}</TextLink>
        </li>
        <li>
          <TextLink to={paths.network(ars)}>{t("network")}</TextLink>
        </li>
        {mayDecide && (
          <li>
            <TextLink to={paths.municipalityLog(ars)}>{t("log")}</TextLink>
          </li>
        )}
      </ul>
      <section aria-labelledby="legal" className="stack stack--small">
        <h2 id="legal">{legal("own.pages")}</h2>
        <p className="muted">{legal("own.pagesHelp")}</p>
        <ul className="plain-list stack stack--small">
          {legalPages.map((page) => (
            <li key={page}>
              <TextLink to={paths.legalText(ars, legalPageNames[page])}>{legal(`${page}.title`)}</TextLink>
            </li>
          ))}
        </ul>
      </section>
      <MunicipalityCalendar ars={ars} />
    </Page>
  );
};
