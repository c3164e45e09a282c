import type { ReactNode } from "react";
import "./button.css";
import { type ButtonVariant, buttonClass } from "./button.tsx";
import { Icon } from "./icon.tsx";

type DownloadLinkProps = {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: "default" | "small";
  "aria-label"?: string;
};

/** Fetches a file and looks like a button. */
export const DownloadLink = ({
  href,
  children,
  variant = "secondary",
  size = "default",
  ...name
}: DownloadLinkProps) => (
  <a className={buttonClass(variant, size)} href={href} download {...name}>
    <Icon name="download" />
    {children}
  </a>
);
