import { parseDate } from "@internationalized/date";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from "react-aria-components/Calendar";
import { DatePicker as AriaDatePicker, DateInput, DateSegment } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Popover } from "react-aria-components/Popover";
import "./date-picker.css";
import { atFirstSegment, type FieldRef } from "./field-focus.ts";
import { FieldLabel, FieldProblem, type FieldTexts } from "./field-parts.tsx";
import { Icon } from "./icon.tsx";

type DatePickerProps = FieldTexts & {
  /** A calendar day, `2027-01-12`. */
  value: string | null;
  onChange: (day: string | null) => void;
  onBlur?: () => void;
  inputRef?: FieldRef;
  min?: string;
  max?: string;
  isDisabled?: boolean;
};

/** A day by typing or from the calendar, in the order of the reader's language. */
export const DatePicker = ({
  label,
  help,
  error,
  isOptional = false,
  value,
  onChange,
  inputRef,
  min,
  max,
  ...props
}: DatePickerProps) => (
  <AriaDatePicker
    {...props}
    value={value ? parseDate(value) : null}
    onChange={(day) => onChange(day?.toString() ?? null)}
    minValue={min ? parseDate(min) : null}
    maxValue={max ? parseDate(max) : null}
    isInvalid={error !== undefined}
    validationBehavior="aria"
    shouldForceLeadingZeros
    className="field date-picker"
  >
    <FieldLabel label={label} help={help} isOptional={isOptional} />
    <Group ref={atFirstSegment(inputRef)} className="field__control">
      <DateInput className="field__input date-input">
        {(segment) => <DateSegment segment={segment} className="date-input__segment" />}
      </DateInput>
      <AriaButton className="field__button">
        <Icon name="calendar" />
      </AriaButton>
    </Group>
    <FieldProblem error={error} />
    <Popover className="popover">
      <Dialog className="calendar">
        <MonthCalendar />
      </Dialog>
    </Popover>
  </AriaDatePicker>
);

const MonthCalendar = () => (
  <Calendar>
    <header className="calendar__header">
      <AriaButton slot="previous" className="field__button">
        <Icon name="chevronStart" />
      </AriaButton>
      <CalendarHeading className="calendar__month" />
      <AriaButton slot="next" className="field__button">
        <Icon name="chevronEnd" />
      </AriaButton>
    </header>
    <CalendarGrid weekdayStyle="short">
      <CalendarGridHeader>
        {(day) => <CalendarHeaderCell className="calendar__weekday">{day}</CalendarHeaderCell>}
      </CalendarGridHeader>
      <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar__day" />}</CalendarGridBody>
    </CalendarGrid>
  </Calendar>
);
