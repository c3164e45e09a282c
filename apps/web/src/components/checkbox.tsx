import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";
import { CheckboxGroup as AriaCheckboxGroup } from "react-aria-components/CheckboxGroup";
import "./choice.css";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";
import type { Option } from "./select.tsx";

type CheckboxProps = Omit<AriaCheckboxProps, "className" | "style" | "children"> & {
  children: ReactNode;
  detail?: ReactNode;
};

export const Checkbox = ({ children, detail, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} className="choice">
    <span className="choice__box">
      <Icon name="check" size={16} />
    </span>
    <span>
      {children}
      {detail && <span className="choice__detail">{detail}</span>}
    </span>
  </AriaCheckbox>
);

type CheckboxGroupProps<V extends string> = FieldTexts & {
  options: readonly Option<V>[];
  value: readonly V[];
  onChange: (value: V[]) => void;
};

export const CheckboxGroup = <V extends string>({
  label,
  help,
  error,
  isOptional = false,
  options,
  value,
  onChange,
}: CheckboxGroupProps<V>) => (
  <AriaCheckboxGroup
    value={[...value]}
    onChange={(chosen) => onChange(chosen as V[])}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className="field"
  >
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    {options.map((option) => (
      <Checkbox key={option.id} value={option.id} detail={option.detail}>
        {option.label}
      </Checkbox>
    ))}
    <FieldProblem error={error} />
  </AriaCheckboxGroup>
);
