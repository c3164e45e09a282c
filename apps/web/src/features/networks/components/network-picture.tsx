import type { NetworkOrganization, NetworkTable } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { layOutNetwork, networkSize, type PlacedOrganization, type PlacedTable } from "../network-layout.ts";
import { titleLines } from "../network-title.ts";
import "./network.css";

export type SeatMark = (seat: { group: SeatGroup; x: number; y: number; radius: number }) => ReactNode;

type NetworkPictureProps = {
  tables: readonly NetworkTable[];
  organizations: readonly NetworkOrganization[];
  /** How a seat of a group looks everywhere. */
  mark: SeatMark;
  /** A table or an organization: it and what it is linked with stand out. */
  active: string | null;
  onActive: (id: string | null) => void;
};

/** As many letters as have room between the rim and the edge of the picture. */
const longestName = 24;
const shortened = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - 1).trimEnd()}…` : name;

/** Organizations around, tables in the middle, a line for each seat. The table beside it says the same in words. */
export const NetworkPicture = ({ tables, organizations, mark, active, onActive }: NetworkPictureProps) => {
  const { t } = useTranslation("networks");
  const picture = useMemo(() => layOutNetwork(tables, organizations), [tables, organizations]);
  const near = new Set<string>(active === null ? [] : [active]);
  for (const { organizationId, tableId } of picture.seats) {
    if (organizationId === active) near.add(tableId);
    if (tableId === active) near.add(organizationId);
  }
  const state = (...ids: string[]) => {
    if (active === null) return "";
    return ids.every((id) => near.has(id)) && (ids.length === 1 || ids.includes(active)) ? " is-near" : " is-far";
  };
  const seated = organizations.filter(({ seats }) => seats.length > 0).length;
  return (
    <svg
      className="network"
      viewBox={`0 0 ${networkSize} ${networkSize}`}
      role="img"
      aria-label={t("pictureName", { tables: tables.length, organizations: organizations.length, seated })}
      // A finger leaves as soon as it is lifted: what it tapped stays until it taps elsewhere.
      onPointerLeave={({ pointerType }) => pointerType !== "touch" && onActive(null)}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && onActive(null)}
    >
      {picture.seats.map(({ organizationId, tableId, group, path }) => (
        <path
          key={`${organizationId} ${tableId} ${group}`}
          className={`network__line network__line--${group}${state(organizationId, tableId)}`}
          d={path}
        />
      ))}
      {picture.tables.map((table) => (
        <TableMark key={table.id} table={table} className={state(table.id)} onActive={onActive} />
      ))}
      {picture.seats.map(({ organizationId, tableId, group, x, y, radius }) => (
        <g key={`${organizationId} ${tableId} ${group}`} className={`network__seat${state(organizationId, tableId)}`}>
          {mark({ group, x, y, radius })}
        </g>
      ))}
      {picture.organizations.map((organization) => (
        <OrganizationMark
          key={organization.id}
          organization={organization}
          mark={mark}
          className={state(organization.id)}
          onActive={onActive}
        />
      ))}
    </svg>
  );
};

type MarkProps = { className: string; onActive: (id: string) => void };

const TableMark = ({
  table: { id, title, number, x, y, radius },
  className,
  onActive,
}: MarkProps & { table: PlacedTable }) => (
  <g className={`network__table${className}`} transform={`translate(${x} ${y})`} onPointerEnter={() => onActive(id)}>
    <title>{title}</title>
    <circle className="network__area" r={radius * 1.25} />
    <circle className="network__ring" r={radius} />
    {radius < leastForTitle ? (
      <>
        <circle className="network__board" r={radius * 0.66} />
        <text className={`network__number${radius < 24 ? " network__number--small" : ""}`} dy="0.35em">
          {number}
        </text>
      </>
    ) : (
      <>
        <circle className="network__board" r={radius * 0.82} />
        <TableTitle number={number} lines={titleLines(title)} />
      </>
    )}
  </g>
);

/** A ring of so much, where there are few tables, has room for its title. */
const leastForTitle = 60;
const lineHeight = 18;

const TableTitle = ({ number, lines }: { number: number; lines: readonly string[] }) => (
  <text className="network__title" y={(-lines.length * lineHeight) / 2} dy="0.35em">
    <tspan className="network__number network__number--small">{number}</tspan>
    {lines.map((line) => (
      <tspan key={line} x="0" dy={lineHeight}>
        {line}
      </tspan>
    ))}
  </text>
);

const OrganizationMark = ({
  organization: { id, name, fullName, group, angle, x, y, radius },
  mark,
  className,
  onActive,
}: MarkProps & { organization: PlacedOrganization; mark: SeatMark }) => {
  const isLeft = Math.cos(angle) < -1e-6;
  const degrees = (angle * 180) / Math.PI + (isLeft ? 180 : 0);
  const away = (radius + 8) * (isLeft ? -1 : 1);
  return (
    <g className={`network__organization${className}`} onPointerEnter={() => onActive(id)}>
      <title>{fullName}</title>
      {group === null ? (
        <circle className="network__nowhere" cx={x} cy={y} r={radius * 0.8} />
      ) : (
        mark({ group, x, y, radius })
      )}
      <text
        className={`network__name${radius < 7 ? " network__name--small" : ""}`}
        textAnchor={isLeft ? "end" : "start"}
        dy="0.35em"
        transform={`translate(${x} ${y}) rotate(${degrees}) translate(${away} 0)`}
      >
        {shortened(name)}
      </text>
    </g>
  );
};
