import type { NetworkOrganization, NetworkTable } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { TextLink } from "../../../components/text-link.tsx";
import { groupsOrNone } from "../network-filter.ts";

type NetworkLegendProps = {
  tables: readonly NetworkTable[];
  organizations: readonly NetworkOrganization[];
  symbol: (group: SeatGroup) => ReactNode;
  groupName: (group: SeatGroup) => string;
  /** Pointing at a table here, or reaching it by keyboard, shows it in the picture too. */
  onActive: (id: string | null) => void;
};

export const NetworkLegend = ({ tables, organizations, symbol, groupName, onActive }: NetworkLegendProps) => {
  const { t } = useTranslation("networks");
  const hasNowhere = organizations.some(({ seats }) => seats.length === 0);
  return (
    <div className="stack stack--large">
      <section className="stack stack--small" aria-labelledby="network-tables">
        <h2 id="network-tables">{t("tables")}</h2>
        <ol className="plain-list network-tables lined">
          {tables.map(({ id, title, topics }, index) => (
            <li
              key={id}
              onPointerEnter={() => onActive(id)}
              onPointerLeave={() => onActive(null)}
              onFocus={() => onActive(id)}
              onBlur={() => onActive(null)}
            >
              <span className="network-tables__number">{index + 1}</span>
              <span>
                <TextLink to={paths.table(id)}>{title}</TextLink>
                {topics.length > 0 && <span className="small muted network-tables__topics">{topics.join(" · ")}</span>}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className="stack stack--small" aria-labelledby="network-groups">
        <h2 id="network-groups">{t("groups")}</h2>
        <ul className="plain-list network-groups">
          {groupsOrNone.map((group) =>
            group === "none" ? (
              hasNowhere && (
                <li key={group}>
                  <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
                    <circle className="network__nowhere" r="8" />
                  </svg>
                  {t("nowhere")}
                </li>
              )
            ) : (
              <li key={group}>
                {symbol(group)}
                {groupName(group)}
              </li>
            ),
          )}
        </ul>
      </section>
    </div>
  );
};
