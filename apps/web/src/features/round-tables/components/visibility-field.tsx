import { TableVisibility } from "@runde-tische/contracts/round-tables";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { RadioGroup } from "../../../components/radio-group.tsx";
import type { TableForm } from "./table-form.ts";

export const VisibilityField = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  const options = TableVisibility.options.map((id) => ({
    id,
    label: t(`visibility.${id}`),
    detail: t(`visibilityHelp.${id}`),
  }));
  return (
    <Controller
      control={form.control}
      name="visibility"
      render={({ field: { value, onChange } }) => (
        <RadioGroup label={t("field.visibility")} options={options} value={value} onChange={onChange} />
      )}
    />
  );
};
