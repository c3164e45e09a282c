import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { logQuery } from "../../features/administration/administration.queries.ts";
import { LogView } from "../../features/administration/components/log-view.tsx";
import { readLogChoice, toLogFilter } from "../../features/administration/log-filter.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.log()));
  const filter = toLogFilter(readLogChoice(new URL(request.url).searchParams));
  await queryClient.ensureInfiniteQueryData(logQuery(null, filter));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  return (
    <AdministrationPage title={t("log.title")} lead={t("log.lead")}>
      <LogView ars={null} />
    </AdministrationPage>
  );
};
