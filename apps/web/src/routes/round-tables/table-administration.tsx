import type { RoundTable } from "@runde-tische/contracts/round-tables";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { MunicipalityField } from "../../features/municipalities/components/municipality-field.tsx";
import { TableArchive } from "../../features/round-tables/components/table-archive.tsx";
import { TableCoordinators } from "../../features/round-tables/components/table-coordinators.tsx";
import type { TableForm } from "../../features/round-tables/components/table-form.ts";
import { TableSettings } from "../../features/round-tables/components/table-settings.tsx";
import { TableStorage } from "./table-storage.tsx";

/** What only those who manage a table change: its description, rules, coordinators and end. */
export const TableAdministration = ({ table }: { table: RoundTable }) => (
  <div className="stack stack--large">
    <TableSettings table={table} municipalityField={(form) => <FormMunicipality form={form} />} />
    <TableCoordinators table={table} />
    <TableStorage table={table} />
    {(table.status === "active" || table.status === "archived") && <TableArchive table={table} />}
  </div>
);

export const FormMunicipality = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  return (
    <Controller
      control={form.control}
      name="municipality"
      render={({ field: { value, onChange }, fieldState }) => (
        <MunicipalityField
          label={t("field.municipality")}
          help={t("help.municipality")}
          value={value}
          onChange={onChange}
          error={fieldState.error ? t("setup.municipalityMissing") : undefined}
        />
      )}
    />
  );
};
