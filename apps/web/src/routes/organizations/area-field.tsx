import type { Municipality } from "@runde-tische/contracts/municipalities";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { MunicipalityField } from "../../features/municipalities/components/municipality-field.tsx";
import { municipalityQuery } from "../../features/municipalities/municipalities.queries.ts";

type AreaFieldProps = {
  label: string;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  /** A Regionalschlüssel. */
  value: string | null;
  onChange: (ars: string | null) => void;
};

/** The search for a place where only its key is known. */
export const AreaField = ({ value, onChange, ...texts }: AreaFieldProps) => {
  const queryClient = useQueryClient();
  const { data, isError } = useQuery({ ...municipalityQuery(value ?? ""), enabled: value !== null });
  const choose = (municipality: Municipality | null) => {
    if (municipality) queryClient.setQueryData(municipalityQuery(municipality.ars).queryKey, municipality);
    onChange(municipality?.ars ?? null);
  };
  // The field takes its text from what it is first given.
  if (value !== null && !data && !isError) return <div className="field" />;
  return <MunicipalityField {...texts} value={value === null ? null : (data ?? null)} onChange={choose} />;
};
