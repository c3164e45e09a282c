import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";
import { logQuery } from "../../features/administration/administration.queries.ts";
import { LogView } from "../../features/administration/components/log-view.tsx";
import { readLogChoice, toLogFilter } from "../../features/administration/log-filter.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { municipalityQuery } from "../../features/municipalities/municipalities.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ params: { ars = "" }, request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.municipalityLog(ars)));
  await queryClient.ensureQueryData(municipalityQuery(ars));
  const filter = toLogFilter(readLogChoice(new URL(request.url).searchParams));
  await queryClient.ensureInfiniteQueryData(logQuery(ars, filter));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const { ars = "" } = useParams();
  const { data: municipality } = useSuspenseQuery(municipalityQuery(ars));
  return (
    <Page
      title={t("log.ofMunicipality", { name: municipality.name })}
      above={<Breadcrumb trail={[{ label: municipality.name, to: paths.municipality(ars) }]} />}
      lead={<p>{t("log.municipalityLead")}</p>}
    >
      <LogView ars={ars} />
    </Page>
  );
};
