import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { showToast } from "../../components/toast-queue.ts";
import { meQuery } from "../../features/me/me.queries.ts";
import { PeriodTable } from "../../features/retention/components/period-table.tsx";
import { RunList } from "../../features/retention/components/run-list.tsx";
import { retentionQuery, useRunRetention } from "../../features/retention/retention.queries.ts";
import { mutateThen } from "../../lib/mutate-then.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";
import { AdministrationPage } from "./administration-page.tsx";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.retention()));
  await queryClient.ensureQueryData(retentionQuery);
  return null;
};

export const Component = () => {
  const { t } = useTranslation("retention");
  const { data } = useSuspenseQuery(retentionQuery);
  return (
    <AdministrationPage title={t("title")} lead={t("lead")}>
      <div className="stack">
        <PeriodTable periods={data.periods} />
        <p className="muted prose">{t("log")}</p>
        <RunNow />
      </div>
      <section className="stack" aria-labelledby="runs">
        <h2 id="runs">{t("runs")}</h2>
        <RunList runs={data.runs} periods={data.periods} />
      </section>
    </AdministrationPage>
  );
};

const RunNow = () => {
  const { t } = useTranslation("retention");
  const [isAsking, setAsking] = useState(false);
  const run = useRunRetention();
  const confirm = () =>
    mutateThen(run, undefined, () => {
      setAsking(false);
      showToast(t("ran"));
    });
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{t("runNow")}</Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("runTitle")}
        confirmLabel={t("runNow")}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
        isPending={run.isPending}
        error={run.isError ? problemText(run.error) : undefined}
      >
        {t("runText")}
      </ConfirmDialog>
    </div>
  );
};
