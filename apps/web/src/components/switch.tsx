import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from "react-aria-components/Switch";
import "./choice.css";

type SwitchProps = Omit<AriaSwitchProps, "className" | "style" | "children"> & { children: ReactNode };

/** Takes effect at once; inside a form that is saved use `Checkbox`. */
export const Switch = ({ children, ...props }: SwitchProps) => (
  <AriaSwitch {...props} className="choice">
    <span className="choice__track" />
    <span>{children}</span>
  </AriaSwitch>
);
