import type { Municipality } from "@runde-tische/contracts/municipalities";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ComboBox } from "../../../components/combo-box.tsx";
import { useDebounced } from "../../../lib/debounce.ts";
import { municipalitySearchQuery } from "../municipalities.queries.ts";
import { municipalityDetail } from "../municipality-detail.ts";

export type MunicipalityFieldProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  value: Municipality | null;
  onChange: (municipality: Municipality | null) => void;
  autoFocus?: boolean;
};

const toOption = (municipality: Municipality) => ({
  id: municipality.ars,
  label: municipality.name,
  detail: municipalityDetail(municipality),
});

/** Finds a municipality, county or state by name, postcode or key. Names repeat, so the chosen one is told in full. */
export const MunicipalityField = ({ value, onChange, help, ...texts }: MunicipalityFieldProps) => {
  const [typed, setTyped] = useState(value?.name ?? "");
  const [shown, setShown] = useState(value);
  // Chosen or cleared from outside, by an address for instance.
  if (shown?.ars !== value?.ars) {
    setShown(value);
    setTyped(value?.name ?? "");
  }
  const searched = useDebounced(typed.trim());
  const q = searched === value?.name ? "" : searched;
  const { data, isPending, isPlaceholderData } = useQuery(municipalitySearchQuery(q));
  const isSearching = searched !== typed.trim() || (q !== "" && (isPlaceholderData || isPending));
  // What an earlier text found would slip below the pointer and be chosen by mistake.
  const found = isSearching || q === "" ? [] : (data?.items ?? []);
  // The chosen one stays among the options: what is not there would be cleared when the field is left.
  const known = value && !found.some(({ ars }) => ars === value.ars) ? [value, ...found] : found;
  const choose = (ars: string | null) => {
    const chosen = known.find((municipality) => municipality.ars === ars) ?? null;
    // At once, even when `value` follows later: a text that is not the chosen one opens the list again.
    if (chosen) setTyped(chosen.name);
    onChange(chosen);
  };
  return (
    <ComboBox
      {...texts}
      help={value ? municipalityDetail(value) : help}
      options={known.map(toOption)}
      value={value?.ars ?? null}
      onChange={choose}
      inputValue={typed}
      onInputChange={setTyped}
      isLoading={isSearching}
    />
  );
};
