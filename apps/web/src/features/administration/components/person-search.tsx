import { PersonRight } from "@runde-tische/contracts/administration";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import type { PersonFilter } from "../administration.queries.ts";
import "./administration.css";

const anybody = "any";

type PersonSearchProps = {
  filter: PersonFilter;
  onChange: (change: { q?: string | null; right?: PersonRight | null }) => void;
};

export const PersonSearch = ({ filter, onChange }: PersonSearchProps) => {
  const { t } = useTranslation("administration");
  const [typed, setTyped] = useState(filter.q ?? "");
  const [sought, setSought] = useState(filter.q);
  // By the address, as with the browser's way back; what was typed stands for a new one.
  if (sought !== filter.q) {
    setSought(filter.q);
    setTyped(filter.q ?? "");
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onChange({ q: typed.trim() || null });
  };
  return (
    <form onSubmit={submit} className="person-search">
      <TextField type="search" label={t("person.search")} value={typed} onChange={setTyped} maxLength={254} />
      <Button type="submit" variant="primary">
        {t("person.find")}
      </Button>
      <Select
        label={t("person.right")}
        options={[
          { id: anybody, label: t("person.anyRight") },
          ...PersonRight.options.map((right) => ({ id: right, label: t(`person.rightIs.${right}`) })),
        ]}
        value={filter.right ?? anybody}
        onChange={(right) => onChange({ right: right === anybody ? null : right })}
      />
    </form>
  );
};
