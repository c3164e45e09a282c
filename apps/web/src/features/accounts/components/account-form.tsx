import type { ReactNode } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { submitWith } from "../../../lib/forms.ts";
import "./accounts.css";

type AccountFormProps<Input extends FieldValues, Output extends FieldValues> = {
  form: UseFormReturn<Input, unknown, Output>;
  save: (values: Output) => Promise<unknown>;
  submitLabel: string;
  /** More buttons beside the one that submits. */
  actions?: ReactNode;
  children: ReactNode;
};

export const AccountForm = <Input extends FieldValues, Output extends FieldValues>({
  form,
  save,
  submitLabel,
  actions,
  children,
}: AccountFormProps<Input, Output>) => (
  <form className="account-form stack" noValidate onSubmit={submitWith(form, save)}>
    <FormError message={form.formState.errors.root?.["server"]?.message} />
    {children}
    <div className="row">
      <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
        {submitLabel}
      </Button>
      {actions}
    </div>
  </form>
);
