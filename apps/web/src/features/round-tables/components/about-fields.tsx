import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import type { TableForm } from "./table-form.ts";
import { TopicsField } from "./topics-field.tsx";

/** Title, purpose and topics. */
export const AboutFields = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  return (
    <>
      <FormTextField control={form.control} name="title" label={t("field.title")} help={t("help.title")} isWide />
      <Controller
        control={form.control}
        name="purpose"
        render={({ field: { ref, ...field }, fieldState }) => (
          <TextArea
            {...field}
            inputRef={ref}
            label={t("field.purpose")}
            help={t("help.purpose")}
            isOptional
            isWide
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="topics"
        render={({ field: { value, onChange }, fieldState }) => (
          <TopicsField value={value} onChange={onChange} error={fieldState.error?.message} />
        )}
      />
    </>
  );
};
