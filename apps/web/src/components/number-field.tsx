import { Button as AriaButton } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";

type NumberFieldProps = FieldTexts &
  Omit<AriaNumberFieldProps, "className" | "style" | "children" | "isInvalid" | "validate">;

/** An emptied field gives `NaN`, as React Aria defines it. */
export const NumberField = ({ label, help, error, isOptional = false, ...props }: NumberFieldProps) => (
  <AriaNumberField {...props} validationBehavior="aria" isInvalid={error !== undefined} className="field number-field">
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    <Group className="field__control">
      <Input className="field__input" />
      <AriaButton slot="decrement" className="field__button number-field__step">
        −
      </AriaButton>
      <AriaButton slot="increment" className="field__button number-field__step">
        <Icon name="plus" />
      </AriaButton>
    </Group>
    <FieldProblem error={error} />
  </AriaNumberField>
);
