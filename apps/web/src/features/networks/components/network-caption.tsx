import type { Network } from "@runde-tische/contracts/networks";
import { useTranslation } from "react-i18next";

type NetworkCaptionProps = Pick<Network, "tables" | "organizations"> & { active: string | null };

/** What is pointed at or tapped, in words below the picture, where a finger does not cover it. */
export const NetworkCaption = ({ tables, organizations, active }: NetworkCaptionProps) => {
  const { t } = useTranslation("networks");
  const table = tables.find(({ id }) => id === active);
  const organization = organizations.find(({ id }) => id === active);
  const sitting = organizations.filter(({ seats }) => seats.some(({ tableId }) => tableId === active));
  const titles = tables.filter(({ id }) => organization?.seats.some(({ tableId }) => tableId === id));
  return (
    <p className="small prose network-caption">
      {table && (
        <>
          <strong>{table.title}</strong>: {t("found", { count: sitting.length })}
        </>
      )}
      {organization && (
        <>
          <strong>{organization.name}</strong>: {titles.map(({ title }) => title).join(", ") || t("noSeat")}
        </>
      )}
      {!table && !organization && <span className="muted">{t("pictureHelp")}</span>}
    </p>
  );
};
