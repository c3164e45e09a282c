import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, useNavigate, useParams } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { Page } from "../../components/page.tsx";
import { MeetingFormView, useMeetingForm } from "../../features/meetings/components/meeting-form.tsx";
import { emptyDraft, type MeetingDraft, toNewMeeting } from "../../features/meetings/meeting-draft.ts";
import { usePlanMeeting } from "../../features/meetings/meetings.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ params, context }: LoaderFunctionArgs) => {
  await queryClientOf(context).ensureQueryData(roundTableQuery(params.tableId ?? ""));
  return null;
};

const usualWeeksAhead = 4;

export const Component = () => {
  const { t } = useTranslation("meetings");
  const { tableId = "" } = useParams();
  const navigate = useNavigate();
  const { data: table } = useSuspenseQuery(roundTableQuery(tableId));
  const plan = usePlanMeeting(tableId);
  const today = Temporal.Now.plainDateISO(table.timeZone);
  const form = useMeetingForm(emptyDraft(today.add({ weeks: usualWeeksAhead }).toString()), table.timeZone);
  const save = async (draft: MeetingDraft) => {
    const meeting = await plan.mutateAsync(toNewMeeting(draft, table.timeZone));
    await navigate(paths.meeting(meeting.id));
  };
  return (
    <Page
      title={t("plan.title")}
      above={
        <Breadcrumb trail={[{ label: table.title, to: paths.table(table.id) }, { label: table.municipality.name }]} />
      }
      lead={<p>{t("plan.lead")}</p>}
    >
      <MeetingFormView form={form} timeZone={table.timeZone} saveLabel={t("plan.save")} onSave={save} />
    </Page>
  );
};
