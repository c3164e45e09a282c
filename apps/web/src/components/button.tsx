import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import "./button.css";
import { classNames } from "./class-names.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "tertiary" | "danger";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: "default" | "small";
  icon?: IconName;
  /** The icon alone is shown; `children` stay the name. */
  isIconOnly?: boolean;
};

export const buttonClass = (variant: ButtonVariant, size: "default" | "small", isIconOnly = false): string =>
  classNames("button", `button--${variant}`, size === "small" && "button--small", isIconOnly && "button--icon");

/** `isPending` keeps the focus, says so to screen readers and takes no second press. */
export const Button = ({
  children,
  variant = "secondary",
  size = "default",
  icon,
  isIconOnly = false,
  ...props
}: ButtonProps) => {
  const { t } = useTranslation("components");
  return (
    <AriaButton {...props} className={buttonClass(variant, size, isIconOnly)}>
      {props.isPending ? (
        <span className="button__spinner" role="progressbar" aria-label={t("pending")} />
      ) : (
        icon && <Icon name={icon} />
      )}
      <span className={isIconOnly ? "visually-hidden" : "button__label"}>{children}</span>
    </AriaButton>
  );
};
