import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components/RadioGroup";
import "./choice.css";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import type { Option } from "./select.tsx";

type RadioGroupProps<V extends string> = FieldTexts & {
  options: readonly Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  name?: string;
  isDisabled?: boolean;
};

export const RadioGroup = <V extends string>({
  label,
  help,
  error,
  isOptional = false,
  options,
  onChange,
  ...props
}: RadioGroupProps<V>) => (
  <AriaRadioGroup
    {...props}
    onChange={(chosen) => onChange(chosen as V)}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className="field"
  >
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    {options.map((option) => (
      <Radio key={option.id} value={option.id} className="choice">
        <span className="choice__box choice__box--round" />
        <span>
          {option.label}
          {option.detail && <span className="choice__detail">{option.detail}</span>}
        </span>
      </Radio>
    ))}
    <FieldProblem error={error} />
  </AriaRadioGroup>
);
