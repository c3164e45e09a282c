import type { ReactNode } from "react";
import "./visually-hidden.css";

export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
);
