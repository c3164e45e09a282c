import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import "./field.css";
import { Icon, type IconName } from "./icon.tsx";

export type MenuEntry =
  | { id: string; label: string; icon?: IconName; isDisabled?: boolean; onAction: () => void; to?: undefined }
  | { id: string; label: string; icon?: IconName; isDisabled?: boolean; to: string; onAction?: undefined };

type MenuProps = {
  /** A `Button` that opens the menu. */
  trigger: ReactNode;
  /** Needed when the trigger shows only an icon. */
  label?: string;
  entries: readonly MenuEntry[];
  /** With a value the menu is a choice of one, and the chosen entry is marked. */
  selected?: string;
};

export const Menu = ({ trigger, label, entries, selected }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover" placement="bottom end">
      <AriaMenu
        className="options"
        {...(label ? { "aria-label": label } : {})}
        {...(selected === undefined ? {} : { selectionMode: "single", selectedKeys: [selected] })}
      >
        {entries.map(({ id, label: text, icon, isDisabled = false, onAction, to }) => (
          <AriaMenuItem
            key={id}
            id={id}
            textValue={text}
            isDisabled={isDisabled}
            className="option"
            {...(to === undefined ? { onAction } : { href: to })}
          >
            {icon && <Icon name={icon} />}
            {text}
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
