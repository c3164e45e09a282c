import type { AgendaItem, PlacedAgendaItem } from "@runde-tische/contracts/agenda-items";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridListItem } from "react-aria-components/GridList";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Menu, type MenuEntry } from "../../../components/menu.tsx";
import { formatTime } from "../../../lib/format.ts";
import { useIsPrinting } from "../../../lib/printing.ts";
import type { AgendaPlace } from "../agenda-items.queries.ts";
import { menuIdOf } from "../item-focus.ts";
import type { Presenter } from "../presenters.ts";
import { ItemEditor } from "./item-editor.tsx";
import { ItemLine } from "./item-line.tsx";
import { ItemText } from "./item-text.tsx";

type EditableItemProps = {
  item: AgendaItem | PlacedAgendaItem;
  timeZone: string;
  place: AgendaPlace;
  presenters: readonly Presenter[];
  entries: readonly MenuEntry[];
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
};

/** Of the text that says how the handles work; React Aria's own names the tab key, which leads to another list. */
export const dragHelpId = "agenda-drag-help";

export const EditableItem = ({ item, timeZone, isOpen, onOpen, onClose, entries, ...editor }: EditableItemProps) => {
  const { t } = useTranslation("agenda-items");
  const isPrinting = useIsPrinting();
  const placed = "number" in item ? item : null;
  const name = placed ? `${placed.number}. ${item.title}` : item.title;
  const title = (
    <AriaButton className="agenda__open" onPress={onOpen} aria-label={t("editNamed", { name })}>
      {name}
    </AriaButton>
  );
  return (
    <GridListItem
      id={item.id}
      textValue={name}
      className={`agenda__item agenda__item--editable${placed ? " agenda__item--placed" : ""}`}
    >
      {placed && (
        <time className="agenda__time" dateTime={placed.startsAt}>
          {formatTime(placed.startsAt, timeZone)}
        </time>
      )}
      <div className="agenda__body">
        {isOpen && <ItemEditor {...editor} item={item} onClose={onClose} />}
        {(!isOpen || isPrinting) && (
          <>
            <ItemLine item={item} title={title} />
            <ItemText item={item} />
          </>
        )}
      </div>
      <div className="agenda__handles no-print">
        <AriaButton slot="drag" className="agenda__drag" aria-describedby={dragHelpId}>
          <Icon name="grip" />
        </AriaButton>
        <Menu
          label={t("actionsNamed", { name })}
          entries={entries}
          trigger={
            <Button id={menuIdOf(item.id)} variant="tertiary" size="small" icon="more" isIconOnly>
              {t("actionsNamed", { name })}
            </Button>
          }
        />
      </div>
    </GridListItem>
  );
};
