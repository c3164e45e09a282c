import type { ReactNode } from "react";
import "./views.css";

/** Nothing here yet: says why, and offers the one thing that changes it. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="empty-state">
    <p className="empty-state__title">{title}</p>
    {children && <div className="muted prose">{children}</div>}
    {action}
  </div>
);
