import { Button as AriaButton } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { useTranslation } from "react-i18next";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";

export type Option<V extends string> = { id: V; label: string; detail?: string };

type SelectProps<V extends string> = FieldTexts & {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  onBlur?: () => void;
  name?: string;
  isDisabled?: boolean;
};

export const Select = <V extends string>({
  label,
  help,
  error,
  isOptional = false,
  options,
  onChange,
  ...props
}: SelectProps<V>) => {
  const { t } = useTranslation("components");
  return (
    <AriaSelect
      {...props}
      onChange={(key) => key !== null && onChange(key as V)}
      placeholder={t("choose")}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldLabel label={label} help={help} isOptional={isOptional} />
      <AriaButton className="field__control select__button">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon name="chevronDown" />
      </AriaButton>
      <FieldProblem error={error} />
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};

export const OptionItem = ({ option }: { option: Option<string> }) => (
  <ListBoxItem id={option.id} textValue={option.label} className="option">
    <span className="option__texts">
      <span>{option.label}</span>
      {option.detail && <span className="option__detail">{option.detail}</span>}
    </span>
  </ListBoxItem>
);
