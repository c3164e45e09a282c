import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { LoaderFunctionArgs } from "react-router";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { roundTablesQuery } from "../../features/round-tables/round-tables.queries.ts";
import { readTableFilter } from "../../features/round-tables/table-filter.ts";
import { SeatSymbol } from "../../features/seats/components/seat-shape.tsx";
import { queryClientOf } from "../../lib/query-client.ts";
import { TableSearch } from "../round-tables/table-search.tsx";
import "./home.css";
import { HomePicture } from "./home-picture.tsx";

const sides = ["municipality", "welfare", "citizens", "partner"] as const;
const readers = ["mayors", "counsellors", "residents"] as const;

/** Nothing waits for the tables: what this is can be read while they load, and when they cannot be had. */
export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const filter = readTableFilter(new URL(request.url).searchParams);
  void queryClientOf(context).prefetchInfiniteQuery(roundTablesQuery(filter));
  return null;
};

export const Component = () => {
  const { t } = useTranslation("home");
  return (
    <Page title={t("title")} lead={<p className="home__lead">{t("lead")}</p>}>
      <div className="home__opening">
        <div className="stack stack--large">
          <ForWhom />
          <WaysIn />
        </div>
        <HomePicture />
      </div>
      <section aria-labelledby="tables" className="stack stack--large">
        <h2 id="tables">{t("tablesTitle")}</h2>
        <TableSearch />
      </section>
      <Sides />
    </Page>
  );
};

const WaysIn = () => {
  const { t } = useTranslation("home");
  const { t: app } = useTranslation();
  const { data: me } = useQuery(meQuery);
  if (me) {
    return (
      <div className="row">
        <LinkButton to={paths.overview()} variant="primary">
          {t("toOverview")}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="row">
      <LinkButton to={paths.newOrganization()} variant="primary">
        {t("register")}
      </LinkButton>
      <LinkButton to={paths.signIn()}>{app("signIn")}</LinkButton>
    </div>
  );
};

const ForWhom = () => {
  const { t } = useTranslation("home");
  return (
    <dl className="home__readers">
      {readers.map((reader) => (
        <div key={reader}>
          <dt>{t(`readers.${reader}.who`)}</dt>
          <dd className="muted">{t(`readers.${reader}.what`)}</dd>
        </div>
      ))}
    </dl>
  );
};

const Sides = () => {
  const { t } = useTranslation("home");
  const { t: seats } = useTranslation("seats");
  return (
    <section aria-labelledby="sides" className="stack">
      <h2 id="sides">{t("sidesTitle")}</h2>
      <ul className="plain-list cards">
        {sides.map((side) => (
          <li key={side} className="home__side">
            <SeatSymbol group={side} state="plain" />
            <div>
              <h3>{seats(`group.${side}`)}</h3>
              <p className="muted">{t(`sides.${side}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
