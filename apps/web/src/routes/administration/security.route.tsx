import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { securityQuery } from "../../features/administration/administration.queries.ts";
import { SecurityList } from "../../features/administration/components/security-list.tsx";
import { momentText } from "../../features/administration/moment-text.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.security()));
  await queryClient.ensureQueryData(securityQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("administration");
  const { data, isFetching, refetch } = useSuspenseQuery(securityQuery);
  return (
    <AdministrationPage title={t("security.title")} lead={t("security.lead")}>
      <div className="row">
        <p role="status" className="muted">
          {t("security.checkedAt", { at: momentText(data.checkedAt) })}
        </p>
        <Button size="small" onPress={() => void refetch()} isPending={isFetching}>
          {t("security.again")}
        </Button>
      </div>
      <SecurityList checks={data.checks} />
    </AdministrationPage>
  );
};
