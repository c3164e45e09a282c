import type { ComponentType } from "react";
import { Controller, useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import type { MembershipForm } from "./contact-fields.tsx";
import "./memberships.css";

/** Handed in by the page: the search for municipalities is another feature. The value is a Regionalschlüssel. */
export type AreaField = ComponentType<{
  label: string;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  value: string | null;
  onChange: (ars: string | null) => void;
}>;

export const ResponsibilityFields = ({ form, AreaField }: { form: MembershipForm; AreaField: AreaField }) => {
  const { t } = useTranslation("memberships");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "responsibilities" });
  return (
    <fieldset className="membership-form__group">
      <legend>{t("form.responsibilities")}</legend>
      <p className="muted small">{t("form.responsibilitiesHelp")}</p>
      {fields.map((field, index) => (
        <div key={field.id} className="membership-form__row">
          <FormTextField
            control={form.control}
            name={`responsibilities.${index}.topic`}
            label={t("form.topic")}
            help={t("form.topicHelp")}
          />
          <FormTextField
            control={form.control}
            name={`responsibilities.${index}.note`}
            label={t("form.note")}
            help={t("form.noteHelp")}
            isOptional
          />
          <Controller
            control={form.control}
            name={`responsibilities.${index}.ars`}
            render={({ field: { value, onChange }, fieldState }) => (
              <AreaField
                label={t("form.area")}
                help={t("form.areaHelp")}
                isOptional
                value={value}
                onChange={onChange}
                error={fieldState.error?.message}
              />
            )}
          />
          <div>
            <Button size="small" variant="tertiary" icon="cross" onPress={() => remove(index)}>
              {t("form.removeResponsibility")}
            </Button>
          </div>
        </div>
      ))}
      {fields.length < 30 && (
        <div>
          <Button size="small" icon="plus" onPress={() => append({ topic: "", ars: null, note: "" })}>
            {t("form.addResponsibility")}
          </Button>
        </div>
      )}
    </fieldset>
  );
};
