import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { submitWith } from "../../../lib/forms.ts";
import type { MembershipDraft } from "../membership-draft.ts";
import { ContactFields, type MembershipForm } from "./contact-fields.tsx";
import { type AreaField, ResponsibilityFields } from "./responsibility-fields.tsx";
import "./memberships.css";

type MembershipFormViewProps = {
  /** The submit button stands outside, among the dialog's actions. */
  id: string;
  form: MembershipForm;
  AreaField: AreaField;
  isSelf: boolean;
  /** Whoever has an account keeps their name themselves. */
  isNameFixed: boolean;
  canSetRole: boolean;
  onSave: (draft: MembershipDraft) => Promise<unknown>;
};

export const MembershipFormView = (props: MembershipFormViewProps) => {
  const { id, form, AreaField, isSelf, isNameFixed, canSetRole, onSave } = props;
  const { t } = useTranslation("memberships");
  return (
    <form id={id} onSubmit={submitWith(form, onSave)} noValidate className="stack stack--large">
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <div className="stack">
        <FormTextField
          control={form.control}
          name="name"
          label={t("form.name")}
          isWide
          isReadOnly={isNameFixed}
          help={isNameFixed ? t("form.nameFixed") : undefined}
          autoFocus={!isNameFixed}
        />
        <FormTextField
          control={form.control}
          name="function"
          label={t("form.function")}
          help={t("form.functionHelp")}
          isWide
          autoFocus={isNameFixed}
        />
        {canSetRole && (
          <Controller
            control={form.control}
            name="role"
            render={({ field: { value, onChange } }) => (
              <Checkbox
                isSelected={value === "admin"}
                onChange={(isAdmin) => onChange(isAdmin ? "admin" : "member")}
                detail={t("form.adminHelp")}
              >
                {t("form.admin")}
              </Checkbox>
            )}
          />
        )}
      </div>
      <ResponsibilityFields form={form} AreaField={AreaField} />
      <ContactFields form={form} isSelf={isSelf} />
    </form>
  );
};
