import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import "./notice.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type NoticeTone = "info" | "success" | "warning" | "danger";

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out when it appears later than the page; a failure always is. */
  isLive?: boolean;
};

export const Notice = ({ tone = "info", title, children, action, isLive = false }: NoticeProps) => {
  const { t } = useTranslation("components");
  const liveRole = isLive ? "status" : undefined;
  const role = tone === "danger" ? "alert" : liveRole;
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <div className="notice__icon">
        <Icon name={tone} size={22} />
        <VisuallyHidden>{t(`tone.${tone}`)}</VisuallyHidden>
      </div>
      <div className="notice__text">
        {title && <p className="notice__title">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className="notice__action">{action}</div>}
    </div>
  );
};
