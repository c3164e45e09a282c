import type { Ref } from "react";
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
  Omit<AriaNumberFieldProps, "className" | "style" | "children" | "isInvalid" | "validate" | "commitBehavior"> & {
    inputRef?: Ref<HTMLInputElement>;
  };

/** An emptied field gives `NaN`, as React Aria defines it; what lies outside the limits stays and is the caller's error. */
export const NumberField = ({ label, help, error, isOptional = false, inputRef, ...props }: NumberFieldProps) => (
  <AriaNumberField
    {...props}
    commitBehavior="validate"
    validationBehavior="aria"
    isInvalid={error !== undefined}
    className="field number-field"
  >
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    <Group className="field__control">
      <Input ref={inputRef} className="field__input" />
      <AriaButton slot="decrement" className="field__button number-field__step">
        <Icon name="minus" />
      </AriaButton>
      <AriaButton slot="increment" className="field__button number-field__step">
        <Icon name="plus" />
      </AriaButton>
    </Group>
    <FieldProblem error={error} />
  </AriaNumberField>
);
