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

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  const { ars: shown, legalPage = "" } = params;
  const ars = shown ?? null;
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
  const { t: administration } = useTranslation("administration");
  const { ars = null, legalPage = "" } = useParams();
  const page = legalPageOf(legalPage) ?? "imprint";
  const { data } = useSuspenseQuery(legalTextQuery(ars, page));
  const { municipality, may } = data;
  const title = t(`${page}.title`);
  const trail = municipality
    ? [
        { label: municipality.name, to: paths.municipality(municipality.ars) },
        { label: title, to: paths.legalText(municipality.ars, legalPage) },
      ]
    : [
        { label: administration("title"), to: paths.administration() },
        { label: t("installation.title"), to: paths.installationTexts() },
      ];
  return (
    <Page
      title={
        municipality
          ? t("own.editTitle", { page: title, name: municipality.name })
          : t("installation.editTitle", { page: title })
      }
      above={<Breadcrumb trail={trail} />}
      lead={<p>{t("own.editLead")}</p>}
    >
      {may.edit ? (
        <LegalEditor key={`${ars} ${page}`} legalText={data} />
      ) : (
        <Notice tone="warning">{t(municipality ? "own.mayNotEdit" : "installation.mayNotEdit")}</Notice>
      )}
    </Page>
  );
};
