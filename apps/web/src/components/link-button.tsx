import type { ReactNode } from "react";
import "./button.css";
import { type ButtonVariant, buttonClass } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { TextLink } from "./text-link.tsx";

type LinkButtonProps = {
  to: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: "default" | "small";
  icon?: IconName;
};

/** Leads somewhere and looks like a button; what does something is a `Button`. */
export const LinkButton = ({ to, children, variant = "secondary", size = "default", icon }: LinkButtonProps) => (
  <TextLink to={to} className={buttonClass(variant, size)}>
    {icon && <Icon name={icon} />}
    {children}
  </TextLink>
);
