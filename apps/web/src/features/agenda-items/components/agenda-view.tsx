import type { PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { formatTime } from "../../../lib/format.ts";
import type { TimedAgenda } from "../agenda-order.ts";
import "./agenda.css";
import { AgendaEnd } from "./agenda-end.tsx";
import { ItemLine } from "./item-line.tsx";
import { ItemText } from "./item-text.tsx";

type AgendaViewProps = {
  agenda: TimedAgenda;
  timeZone: string;
  /** What stands below each item. */
  after?: ((item: PlacedAgendaItem) => ReactNode) | undefined;
};

/** The agenda for those who read it. */
export const AgendaView = ({ agenda, timeZone, after }: AgendaViewProps) => {
  const { t } = useTranslation("agenda-items");
  const [areAllOpen, setAllOpen] = useState(false);
  const { items } = agenda;
  const internal = items.filter(({ part }) => part === "internal");
  const hasTexts = items.some(({ text }) => text !== "");
  if (items.length === 0) return <EmptyState title={t("emptyTitle")}>{t("emptyForReaders")}</EmptyState>;
  const shown = { timeZone, areOpen: areAllOpen, after };
  return (
    <div className="stack">
      {hasTexts && (
        <div className="agenda__tools no-print">
          <Button
            variant="tertiary"
            size="small"
            aria-pressed={areAllOpen}
            onPress={() => setAllOpen((isOpen) => !isOpen)}
          >
            {areAllOpen ? t("hideTexts") : t("showTexts")}
          </Button>
        </div>
      )}
      <Items items={items.filter(({ part }) => part === "public")} {...shown} />
      {internal.length > 0 && (
        <section aria-labelledby="internal-part" className="stack">
          <h3 id="internal-part">{t("internalPart")}</h3>
          <Items items={internal} {...shown} />
        </section>
      )}
      <AgendaEnd agenda={agenda} timeZone={timeZone} />
    </div>
  );
};

type ItemsProps = Pick<AgendaViewProps, "timeZone" | "after"> & {
  items: readonly PlacedAgendaItem[];
  areOpen: boolean;
};

const Items = ({ items, timeZone, areOpen, after }: ItemsProps) => (
  <ol className="plain-list agenda">
    {items.map((item) => (
      <li key={item.id} className="agenda__item">
        <time className="agenda__time" dateTime={item.startsAt}>
          {formatTime(item.startsAt, timeZone)}
        </time>
        <div className="agenda__body">
          <ItemLine item={item} title={`${item.number}. ${item.title}`} />
          <ItemText key={String(areOpen)} item={item} isOpenAtFirst={areOpen} />
          {after?.(item)}
        </div>
      </li>
    ))}
  </ol>
);
