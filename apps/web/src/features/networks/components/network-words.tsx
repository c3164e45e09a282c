import type { NetworkOrganization, NetworkTable } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Badge } from "../../../components/badge.tsx";
import { Table } from "../../../components/table.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { companions } from "../network-filter.ts";

type NetworkWordsProps = {
  organizations: readonly NetworkOrganization[];
  /** All, not only those that a filter leaves. */
  everybody: readonly NetworkOrganization[];
  tables: readonly NetworkTable[];
  symbol: (group: SeatGroup) => ReactNode;
  groupName: (group: SeatGroup) => string;
};

/** The picture in words: where each organization sits, and with whom. */
export const NetworkWords = ({ organizations, everybody, tables, symbol, groupName }: NetworkWordsProps) => {
  const { t } = useTranslation("networks");
  return (
    <Table
      caption={t("wordsTitle")}
      rows={organizations}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "organization",
          header: t("organization"),
          isRowHeader: true,
          cell: ({ id, name }) => <TextLink to={paths.organization(id)}>{name}</TextLink>,
        },
        {
          id: "seats",
          header: t("seats"),
          cell: ({ seats }) => <Seats seats={seats} tables={tables} symbol={symbol} groupName={groupName} />,
        },
        {
          id: "together",
          header: t("together"),
          cell: (organization) =>
            organization.seats.length > 0 && <Together others={companions(organization, everybody)} />,
        },
      ]}
    />
  );
};

type SeatsProps = Pick<NetworkWordsProps, "tables" | "symbol" | "groupName"> & Pick<NetworkOrganization, "seats">;

const Seats = ({ seats, tables, symbol, groupName }: SeatsProps) => {
  const { t } = useTranslation("networks");
  if (seats.length === 0) return <Badge tone="warning">{t("noSeat")}</Badge>;
  return (
    <ul className="plain-list network-seats">
      {tables.flatMap((table) =>
        seats
          .filter(({ tableId }) => tableId === table.id)
          .map(({ group }) => (
            <li key={`${table.id} ${group}`}>
              {symbol(group)}
              <span>
                <TextLink to={paths.table(table.id)}>{table.title}</TextLink>{" "}
                <span className="small muted">{table.groupLabels[group] ?? groupName(group)}</span>
              </span>
            </li>
          )),
      )}
    </ul>
  );
};

const Together = ({ others }: { others: readonly NetworkOrganization[] }) => {
  const { t } = useTranslation("networks");
  if (others.length === 0) return <span className="muted">{t("alone")}</span>;
  return (
    <details>
      <summary>{t("togetherCount", { count: others.length })}</summary>
      <ul className="small">
        {others.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
};
