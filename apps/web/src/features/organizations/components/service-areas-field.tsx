import type { Municipality } from "@runde-tische/contracts/municipalities";
import { type ComponentType, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { municipalityName } from "../../../lib/municipality-name.ts";
import "./organizations.css";

/** Handed in by the page: the search for municipalities is another feature. */
export type PlaceField = ComponentType<{
  label: string;
  help?: string;
  error?: string | undefined;
  isOptional?: boolean;
  value: Municipality | null;
  onChange: (municipality: Municipality | null) => void;
}>;

type ServiceAreasFieldProps = {
  PlaceField: PlaceField;
  value: readonly Municipality[];
  onChange: (areas: Municipality[]) => void;
  error: string | undefined;
};

/** Where the organization works: municipalities, counties, a whole state. */
export const ServiceAreasField = ({ PlaceField, value, onChange, error }: ServiceAreasFieldProps) => {
  const { t } = useTranslation("organizations");
  // A new key empties the field for the next area.
  const [turn, setTurn] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const add = (area: Municipality | null) => {
    if (!area) return;
    if (!value.some(({ ars }) => ars === area.ars)) onChange([...value, area]);
    setTurn(turn + 1);
  };
  const remove = (ars: string) => {
    onChange(value.filter((area) => area.ars !== ars));
    list.current?.focus();
  };
  return (
    <div className="stack stack--small">
      <PlaceField
        key={turn}
        label={t("form.serviceAreas")}
        help={t("form.serviceAreasHelp")}
        error={error}
        value={null}
        onChange={add}
      />
      <ul
        ref={list}
        tabIndex={-1}
        className="plain-list service-areas__list"
        aria-label={t("form.chosenAreas")}
        aria-live="polite"
      >
        {value.map((area) => (
          <li key={area.ars} className="service-areas__area">
            {municipalityName(area)}
            <Button variant="tertiary" size="small" icon="cross" isIconOnly onPress={() => remove(area.ars)}>
              {t("form.removeArea", { name: area.name })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
