import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Markdown } from "../../../lib/markdown.tsx";
import { useIsPrinting } from "../../../lib/printing.ts";

/** The text of an item, shown when asked for, and on paper. */
export const ItemText = ({ item, isOpenAtFirst = false }: { item: AgendaItem; isOpenAtFirst?: boolean }) => {
  const { t } = useTranslation("agenda-items");
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const isPrinting = useIsPrinting();
  const isShown = isOpen || isPrinting;
  const textId = useId();
  if (item.text === "") return null;
  return (
    <>
      <button
        type="button"
        className="link-like agenda__more no-print"
        aria-expanded={isOpen}
        aria-controls={textId}
        aria-label={`${isOpen ? t("hideText") : t("showText")}: ${item.title}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t("hideText") : t("showText")}
      </button>
      <div id={textId} hidden={!isShown}>
        {isShown && <Markdown text={item.text} />}
      </div>
    </>
  );
};
