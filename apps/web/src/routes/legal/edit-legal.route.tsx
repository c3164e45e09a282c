import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { LegalEditor } from "../../features/legal/components/legal-editor.tsx";
import { legalPageOf } from "../../features/legal/legal-pages.ts";
import { legalTextQuery } from "../../features/legal/legal-texts.queries.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ params: { ars = "", legalPage = "" }, context }: LoaderFunctionArgs) => {
  const page = legalPageOf(legalPage);
  if (!page) throw new Response(null, { status: 404 });
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.editLegalText(ars, legalPage)));
  // What the editing begins with must be the newest.
  await queryClient.fetchQuery({ ...legalTextQuery(ars, page), staleTime: 0 });
  return null;
};

export const Component = () => {
  const { t } = useTranslation("legal");
  const { ars = "", legalPage } = useParams();
  const page = legalPageOf(legalPage) ?? "imprint";
  const { data } = useSuspenseQuery(legalTextQuery(ars, page));
  const { municipality, may } = data;
  const trail = [
    { label: municipality.name, to: paths.municipality(ars) },
    { label: t(`${page}.title`), to: paths.legalText(ars, legalPage ?? "") },
  ];
  return (
    <Page
      title={t("own.editTitle", { page: t(`${page}.title`), name: municipality.name })}
      above={<Breadcrumb trail={trail} />}
      lead={<p>{t("own.editLead")}</p>}
    >
      {may.edit ? (
        <LegalEditor key={`${ars} ${page}`} legalText={data} />
      ) : (
        <Notice tone="warning">{t("own.mayNotEdit")}</Notice>
      )}
    </Page>
  );
};
