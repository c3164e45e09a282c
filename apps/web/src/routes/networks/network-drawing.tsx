import type { Network } from "@runde-tische/contracts/networks";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { NetworkCaption } from "../../features/networks/components/network-caption.tsx";
import { NetworkLegend } from "../../features/networks/components/network-legend.tsx";
import { NetworkPicture, type SeatMark } from "../../features/networks/components/network-picture.tsx";
import { SeatShape } from "../../features/seats/components/seat-shape.tsx";

/** Filled, without an answer's sign. */
const mark: SeatMark = (place) => <SeatShape {...place} state="plain" />;

/** Where the picture is wider than the screen, the tables are seen first. */
const showMiddle = (region: HTMLElement | null): void => {
  if (region) region.scrollLeft = (region.scrollWidth - region.clientWidth) / 2;
};

type NetworkDrawingProps = Pick<Network, "tables" | "organizations"> & {
  symbol: (group: SeatGroup) => ReactNode;
  groupName: (group: SeatGroup) => string;
};

export const NetworkDrawing = ({ tables, organizations, symbol, groupName }: NetworkDrawingProps) => {
  const { t } = useTranslation("networks");
  const [active, setActive] = useState<string | null>(null);
  const shown = { tables, organizations, onActive: setActive };
  return (
    <>
      <section className="stack network-page__picture" aria-labelledby="network-picture">
        <h2 id="network-picture">{t("pictureTitle")}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section ref={showMiddle} className="network-scroll" aria-label={t("picture")} tabIndex={0}>
          <NetworkPicture {...shown} mark={mark} active={active} />
        </section>
        <NetworkCaption tables={tables} organizations={organizations} active={active} />
      </section>
      <div className="network-page__legend">
        <NetworkLegend {...shown} symbol={symbol} groupName={groupName} />
      </div>
    </>
  );
};
