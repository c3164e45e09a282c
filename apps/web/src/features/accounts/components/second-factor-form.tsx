import { useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Button } from "../../../components/button.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { useContractForm } from "../../../lib/forms.ts";
import { useShowSecondFactor } from "../accounts.queries.ts";
import { AccountForm } from "./account-form.tsx";

type OnShown = () => void | Promise<void>;

const codeOf = {
  app: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  backup: z.object({ code: z.string().trim().min(1).max(40) }),
};

type Kind = keyof typeof codeOf;

/** Asks for the code of the authenticator app, or one of the backup codes. */
export const SecondFactorForm = ({ onShown }: { onShown: OnShown }) => {
  const [kind, setKind] = useState<Kind>("app");
  return (
    <CodeForm key={kind} kind={kind} onOther={() => setKind(kind === "app" ? "backup" : "app")} onShown={onShown} />
  );
};

/** While the app is set up only its own code shows that it works. */
export const AppCodeForm = ({ onShown }: { onShown: OnShown }) => <CodeForm kind="app" onShown={onShown} />;

type CodeFormProps = { kind: Kind; onOther?: () => void; onShown: OnShown };

const CodeForm = ({ kind, onOther, onShown }: CodeFormProps) => {
  const { t } = useTranslation("accounts");
  const form = useContractForm(codeOf[kind], { code: "" });
  const show = useShowSecondFactor();
  return (
    <AccountForm
      form={form}
      save={async ({ code }) => {
        await show.mutateAsync({ code, kind });
        await onShown();
      }}
      submitLabel={t("secondFactor.confirm")}
      actions={
        onOther && (
          <Button variant="tertiary" onPress={onOther}>
            {t(kind === "app" ? "secondFactor.useBackup" : "secondFactor.useApp")}
          </Button>
        )
      }
    >
      <FormTextField
        control={form.control}
        name="code"
        label={t(`secondFactor.${kind}`)}
        help={t(`secondFactor.${kind}Help`)}
        autoComplete="one-time-code"
        inputMode={kind === "app" ? "numeric" : "text"}
        autoFocus
      />
    </AccountForm>
  );
};
