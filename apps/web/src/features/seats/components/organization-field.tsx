import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ComboBox } from "../../../components/combo-box.tsx";
import { useDebounced } from "../../../lib/debounce.ts";
import { organizationSearchQuery } from "../seats.queries.ts";

type OrganizationFieldProps = {
  value: OrganizationSummary | null;
  onChange: (organization: OrganizationSummary | null) => void;
  error: string | undefined;
};

const toOption = ({ id, name, municipality }: OrganizationSummary) => ({
  id,
  label: name,
  detail: `${municipality.name}, ${municipality.state}`,
});

export const OrganizationField = ({ value, onChange, error }: OrganizationFieldProps) => {
  const { t } = useTranslation("seats");
  const [typed, setTyped] = useState(value?.name ?? "");
  const searched = useDebounced(typed.trim());
  const { data, isPending, isPlaceholderData } = useQuery(
    organizationSearchQuery(searched === value?.name ? "" : searched),
  );
  const isSearching = isPlaceholderData || searched !== typed.trim();
  // What an earlier text found would slip below the pointer and be chosen by mistake.
  const found = isSearching ? [] : (data?.items ?? []);
  // The chosen one stays among the options: what is not there would be cleared when the field is left.
  const known = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  const choose = (id: string | null) => {
    const chosen = known.find((organization) => organization.id === id) ?? null;
    if (chosen) setTyped(chosen.name);
    onChange(chosen);
  };
  return (
    <ComboBox
      label={t("field.organization")}
      help={t("help.organization")}
      error={error}
      options={known.map(toOption)}
      value={value?.id ?? null}
      onChange={choose}
      inputValue={typed}
      onInputChange={setTyped}
      isLoading={isSearching || isPending}
    />
  );
};
