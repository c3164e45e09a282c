import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useSearchParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";
import { type PathStep, PathSteps } from "../../components/path-steps.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { seatsQuery } from "../../features/seats/seats.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { DescribeTable } from "./describe-table.tsx";
import { SeatTable } from "./seat-table.tsx";
import { readStep, type SetupStep, setupSteps } from "./setup-steps.ts";
import { useProposes } from "./use-proposes.ts";

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  const { searchParams } = new URL(request.url);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.newTable()));
  const tableId = searchParams.get("tisch");
  if (tableId) {
    await Promise.all([
      queryClient.ensureQueryData(roundTableQuery(tableId)),
      queryClient.ensureQueryData(seatsQuery(tableId)),
    ]);
  }
  return null;
};

export const Component = () => {
  const { t } = useTranslation("round-tables");
  const [search] = useSearchParams();
  const tableId = search.get("tisch");
  const step = readStep(search);
  const proposes = useProposes(null);
  return (
    <Page
      title={t(proposes ? "setup.proposeTitle" : "setup.title")}
      above={<Breadcrumb trail={[{ label: t("tables"), to: paths.tables() }]} />}
      lead={
        <div className="stack stack--small">
          {proposes && <p>{t("setup.proposeLead")}</p>}
          <p className="muted">{t("setup.keptDraft")}</p>
        </div>
      }
    >
      <PathSteps label={t("setup.steps")} steps={useSteps(tableId ? "seats" : step)} />
      {tableId ? <SeatTable tableId={tableId} /> : <DescribeTable key={step} step={step} />}
    </Page>
  );
};

const useSteps = (current: SetupStep): PathStep[] => {
  const { t } = useTranslation("round-tables");
  const at = setupSteps.indexOf(current);
  const stateOf = (index: number): PathStep["state"] => {
    if (index === at) return "current";
    return index < at ? "done" : "coming";
  };
  return setupSteps.map((id, index) => ({ id, label: t(`setup.step.${id}`), state: stateOf(index) }));
};
