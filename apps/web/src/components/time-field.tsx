import { parseTime } from "@internationalized/date";
import { TimeField as AriaTimeField, DateInput, DateSegment } from "react-aria-components/TimeField";
import "./date-picker.css";
import { atFirstSegment, type FieldRef } from "./field-focus.ts";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";

type TimeFieldProps = FieldTexts & {
  /** Local time of day, `17:00`. */
  value: string | null;
  onChange: (time: string | null) => void;
  onBlur?: () => void;
  inputRef?: FieldRef;
  isDisabled?: boolean;
};

export const TimeField = ({
  label,
  help,
  error,
  isOptional = false,
  value,
  onChange,
  inputRef,
  ...props
}: TimeFieldProps) => (
  <AriaTimeField
    {...props}
    value={value ? parseTime(value) : null}
    onChange={(time) => onChange(time?.toString().slice(0, 5) ?? null)}
    hourCycle={24}
    shouldForceLeadingZeros
    isInvalid={error !== undefined}
    validationBehavior="aria"
    className="field time-field"
  >
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    <DateInput ref={atFirstSegment(inputRef)} className="field__control field__input-like date-input">
      {(segment) => <DateSegment segment={segment} className="date-input__segment" />}
    </DateInput>
    <FieldProblem error={error} />
  </AriaTimeField>
);
