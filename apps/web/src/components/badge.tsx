import type { ReactNode } from "react";
import "./badge.css";

type BadgeProps = { tone?: "neutral" | "accent" | "info" | "success" | "warning" | "danger"; children: ReactNode };

export const Badge = ({ tone = "neutral", children }: BadgeProps) => (
  <span className={`badge badge--${tone}`}>{children}</span>
);
