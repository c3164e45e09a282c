import { MeetingAccess } from "@runde-tische/contracts/meetings";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { CheckboxGroup } from "../../../components/checkbox.tsx";
import { DatePicker } from "../../../components/date-picker.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { TextArea, TextField } from "../../../components/text-field.tsx";
import { TimeField } from "../../../components/time-field.tsx";
import { addMinutes, formatTime, toInstant } from "../../../lib/format.ts";
import { submitWith, useContractForm } from "../../../lib/forms.ts";
import { comingDraft, type MeetingDraft, type MeetingDraftInput } from "../meeting-draft.ts";
import "./meeting.css";

export type MeetingForm = UseFormReturn<MeetingDraftInput, unknown, MeetingDraft>;

/** `timeZone` of the table, as for the view; `before` is the start of a meeting that is being edited. */
export const useMeetingForm = (defaults: MeetingDraftInput, timeZone: string, before?: string): MeetingForm =>
  useContractForm(comingDraft(timeZone, before), defaults);

type MeetingFormViewProps = {
  form: MeetingForm;
  /** Of the table: what is typed is local time there. */
  timeZone: string;
  saveLabel: string;
  onSave: (draft: MeetingDraft) => Promise<unknown>;
};

export const MeetingFormView = ({ form, timeZone, saveLabel, onSave }: MeetingFormViewProps) => (
  <form onSubmit={submitWith(form, onSave)} noValidate className="stack stack--large meeting-form">
    <FormError message={form.formState.errors.root?.["server"]?.message} />
    <WhenFields form={form} timeZone={timeZone} />
    <WhereFields form={form} />
    <AccessFields form={form} />
    <div>
      <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
        {saveLabel}
      </Button>
    </div>
  </form>
);

/** The server's own words where it refused, ours where the contract's schema did. */
const useFieldError = (form: MeetingForm) => {
  const { t } = useTranslation("meetings");
  return (name: keyof MeetingDraftInput): string | undefined => {
    const error = form.formState.errors[name];
    return error ? t(`form.errors.${name}`) : undefined;
  };
};

const WhenFields = ({ form, timeZone }: { form: MeetingForm; timeZone: string }) => {
  const { t } = useTranslation("meetings");
  const errorOf = useFieldError(form);
  const today = Temporal.Now.plainDateISO(timeZone).toString();
  return (
    <fieldset className="stack">
      <legend className="meeting-form__legend">{t("form.when")}</legend>
      <div className="meeting-form__when">
        <Controller
          control={form.control}
          name="day"
          render={({ field: { ref, ...field } }) => (
            <DatePicker {...field} inputRef={ref} label={t("form.day")} min={today} error={errorOf("day")} />
          )}
        />
        <Controller
          control={form.control}
          name="time"
          render={({ field: { ref, ...field } }) => (
            <TimeField {...field} inputRef={ref} label={t("form.time")} error={errorOf("time")} />
          )}
        />
        <Controller
          control={form.control}
          name="durationMinutes"
          render={({ field: { ref, ...field } }) => (
            <NumberField
              {...field}
              inputRef={ref}
              label={t("form.duration")}
              minValue={5}
              maxValue={1440}
              error={errorOf("durationMinutes")}
            />
          )}
        />
      </div>
      <EndsAt form={form} timeZone={timeZone} />
      <TextLine form={form} name="title" help={t("form.titleHelp")} />
    </fieldset>
  );
};

const EndsAt = ({ form, timeZone }: { form: MeetingForm; timeZone: string }) => {
  const { t } = useTranslation("meetings");
  const [day, time, minutes] = useWatch({ control: form.control, name: ["day", "time", "durationMinutes"] });
  const end = day && time && minutes > 0 ? addMinutes(toInstant(day, time, timeZone), minutes) : null;
  return (
    <p className="muted small" aria-live="polite">
      {end ? t("form.ends", { time: formatTime(end, timeZone), timeZone }) : t("form.timeZone", { timeZone })}
    </p>
  );
};

const WhereFields = ({ form }: { form: MeetingForm }) => {
  const { t } = useTranslation("meetings");
  return (
    <fieldset className="stack">
      <legend className="meeting-form__legend">{t("form.where")}</legend>
      <TextLine form={form} name="place" help={t("form.placeHelp")} />
      <TextLine form={form} name="address" />
      <TextLine form={form} name="onlineUrl" help={t("form.onlineUrlHelp")} type="url" />
    </fieldset>
  );
};

type TextLineProps = {
  form: MeetingForm;
  name: "title" | "place" | "address" | "onlineUrl";
  help?: string;
  type?: "text" | "url";
};

const TextLine = ({ form, name, help, type = "text" }: TextLineProps) => {
  const { t } = useTranslation("meetings");
  const errorOf = useFieldError(form);
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { ref, value, ...field } }) => (
        <TextField
          {...field}
          value={value ?? ""}
          inputRef={ref}
          type={type}
          label={t(`form.${name}`)}
          help={help}
          isOptional
          error={errorOf(name)}
        />
      )}
    />
  );
};

const AccessFields = ({ form }: { form: MeetingForm }) => {
  const { t } = useTranslation("meetings");
  const errorOf = useFieldError(form);
  const options = MeetingAccess.options.map((id) => ({ id, label: t(`form.accessOption.${id}`) }));
  return (
    <div className="stack">
      <Controller
        control={form.control}
        name="access"
        render={({ field }) => (
          <CheckboxGroup
            label={t("form.access")}
            isOptional
            options={options}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={form.control}
        name="accessNote"
        render={({ field: { ref, value, ...field } }) => (
          <TextArea
            {...field}
            value={value ?? ""}
            inputRef={ref}
            rows={2}
            label={t("form.accessNote")}
            help={t("form.accessNoteHelp")}
            isOptional
            error={errorOf("accessNote")}
          />
        )}
      />
    </div>
  );
};
