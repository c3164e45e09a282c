import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox as AriaComboBox } from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { ListBox } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTranslation } from "react-i18next";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import { type Option, OptionItem } from "./select.tsx";

type ComboBoxProps = FieldTexts & {
  /** What the search found for `inputValue`; filtering is the caller's (the server's) work. */
  options: readonly Option<string>[];
  value: string | null;
  onChange: (value: string | null) => void;
  inputValue: string;
  onInputChange: (text: string) => void;
  isLoading?: boolean;
  onBlur?: () => void;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** Typing searches, choosing takes one. Keep `inputValue` in state and feed a debounced query with it. */
export const ComboBox = ({
  label,
  help,
  error,
  isOptional = false,
  options,
  isLoading = false,
  onChange,
  ...props
}: ComboBoxProps) => {
  const { t } = useTranslation("components");
  return (
    <AriaComboBox
      {...props}
      items={options}
      onChange={(key) => onChange(key as string | null)}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldLabel label={label} help={help} isOptional={isOptional} />
      <Group className="field__control">
        <Input className="field__input" />
        <AriaButton className="field__button">
          <Icon name="chevronDown" />
        </AriaButton>
      </Group>
      <FieldProblem error={error} />
      <Popover className="popover">
        <ListBox<Option<string>>
          className="options"
          renderEmptyState={() => <p className="options__empty">{isLoading ? t("searching") : t("nothingFound")}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
