import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { useContractForm } from "../../../lib/forms.ts";
import { AccountForm } from "./account-form.tsx";

const Known = z.object({ password: z.string().min(1).max(128) });

type PasswordPromptProps = { save: (password: string) => Promise<unknown>; submitLabel: string; actions?: ReactNode };

/** Asks for the password once more before what guards the account changes. */
export const PasswordPrompt = ({ save, submitLabel, actions }: PasswordPromptProps) => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(Known, { password: "" });
  return (
    <AccountForm form={form} save={({ password }) => save(password)} submitLabel={submitLabel} actions={actions}>
      <FormTextField
        control={form.control}
        name="password"
        type="password"
        label={t("currentPassword")}
        autoComplete="current-password"
        autoFocus
      />
    </AccountForm>
  );
};
