import { useTranslation } from "react-i18next";
import { paths } from "../../app/paths.ts";
import { LinkButton } from "../../components/link-button.tsx";
import { Page } from "../../components/page.tsx";
import { SeatSymbol } from "../../features/seats/components/seat-shape.tsx";
import "./home.css";

const sides = ["municipality", "welfare", "citizens", "partner"] as const;

export const Component = () => {
  const { t } = useTranslation("home");
  const { t: seats } = useTranslation("seats");
  return (
    <Page title={t("title")} lead={<p className="home__lead">{t("lead")}</p>}>
      <div className="row">
        <LinkButton to={paths.tables()} variant="primary">
          {t("seeTables")}
        </LinkButton>
        <LinkButton to={paths.newOrganization()}>{t("register")}</LinkButton>
      </div>
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
    </Page>
  );
};
