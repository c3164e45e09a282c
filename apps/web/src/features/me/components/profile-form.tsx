import { changeMe, type Me } from "@runde-tische/contracts/me";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { submitWith, useContractForm } from "../../../lib/forms.ts";
import { changeLanguage } from "../../../lib/i18n.ts";
import { useChangeMe } from "../profile.queries.ts";

const Profile = changeMe.body.required();

/** Each language names itself. */
const languages = [
  { id: "de", label: "Deutsch" },
  { id: "en", label: "English" },
] as const;

export const ProfileForm = ({ me }: { me: Me }) => {
  const { t } = useTranslation("me");
  const form = useContractForm(Profile, { name: me.name ?? "", language: me.language });
  const change = useChangeMe(me.version);
  const save = async (values: { name: string; language: Me["language"] }) => {
    await change.mutateAsync(values);
    await changeLanguage(values.language);
  };
  return (
    <form className="stack" noValidate onSubmit={submitWith(form, save)}>
      <FormError message={form.formState.errors.root?.["server"]?.message} />
      <FormTextField control={form.control} name="name" label={t("profile.name")} autoComplete="name" />
      <Controller
        control={form.control}
        name="language"
        render={({ field: { value, onChange } }) => (
          <RadioGroup
            label={t("profile.language")}
            help={t("profile.languageHelp")}
            options={languages}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <div className="row">
        <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
          {t("profile.save")}
        </Button>
      </div>
      <div role="status">{change.isSuccess && <Notice tone="success">{t("profile.saved")}</Notice>}</div>
    </form>
  );
};
