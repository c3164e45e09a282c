import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect } from "react-router";
import { paths } from "../../app/paths.ts";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { calendarFeedQuery } from "../../features/calendar-feeds/calendar-feeds.queries.ts";
import { OwnCalendar } from "../../features/calendar-feeds/components/own-calendar.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const queryClient = queryClientOf(context);
  if (!(await queryClient.ensureQueryData(meQuery))) return redirect(paths.signIn(paths.ownCalendar()));
  await queryClient.ensureQueryData(calendarFeedQuery);
  return null;
};

const PROGRAMS = ["outlook", "thunderbird", "apple", "google"] as const;

export const Component = () => {
  const { t } = useTranslation("calendar-feeds");
  const { t: meTexts } = useTranslation("me");
  const { data: me } = useSuspenseQuery(meQuery);
  const { feed } = useSuspenseQuery(calendarFeedQuery).data;
  // Null for the moment between signing out and the page that follows.
  if (!me) return null;
  const coordinates = me.coordinatesTables || me.coordinates.length > 0;
  return (
    <Page
      title={t("title")}
      above={<Breadcrumb trail={[{ label: meTexts("overview.title"), to: paths.overview() }]} />}
      lead={<p>{t("lead")}</p>}
    >
      {coordinates && !(feed ? feed.includesCoordinated : me.isSecondFactorShown) && (
        <Notice
          tone="info"
          action={
            me.isSecondFactorShown ? undefined : (
              <LinkButton to={paths.secondFactor(paths.ownCalendar())}>{t("confirmFactor")}</LinkButton>
            )
          }
        >
          {t(feed ? "withoutCoordinated" : "factorFirst")}
        </Notice>
      )}
      <OwnCalendar feed={feed} />
      <section aria-labelledby="how" className="stack">
        <h2 id="how">{t("how")}</h2>
        <dl className="stack">
          {PROGRAMS.map((program) => (
            <div key={program}>
              <dt>
                <strong>{t(`programs.${program}.name`)}</strong>
              </dt>
              <dd className="prose">{t(`programs.${program}.help`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
};
