import { useTranslation } from "react-i18next";
import { buttonClass } from "../../../components/button.tsx";
import { CopyButton } from "../../../components/copy-button.tsx";
import { Icon } from "../../../components/icon.tsx";

/** Opens the calendar program of this device, or gives the address for another. */
export const CalendarAddress = ({ url }: { url: string }) => {
  const { t } = useTranslation("calendar-feeds");
  return (
    <div className="row">
      <a href={url.replace(/^https?:/, "webcal:")} className={buttonClass("secondary", "small")}>
        <Icon name="calendar" />
        {t("subscribe")}
      </a>
      <CopyButton text={url}>{t("copy")}</CopyButton>
    </div>
  );
};
