import { SeatGroup } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import { FormTextField } from "../../../components/form-text-field.tsx";
import type { TableForm } from "./table-form.ts";

/** The table's own names for its groups. */
export const GroupLabelsFields = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("seats");
  return (
    <div className="rules-fields">
      {SeatGroup.options.map((group) => (
        <FormTextField
          key={group}
          control={form.control}
          name={`groupLabels.${group}`}
          label={t(`group.${group}`)}
          isOptional
          maxLength={60}
        />
      ))}
    </div>
  );
};
