import { useTranslation } from "react-i18next";
import { Select } from "../../../components/select.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { type PersonDraft, type PersonProblem, personProblems } from "../person-draft.ts";

type PersonFieldsProps = {
  value: PersonDraft;
  onChange: (person: PersonDraft) => void;
  /** Whether what is missing is said already. */
  isChecked: boolean;
};

const languages = [
  { id: "de", label: "Deutsch" },
  { id: "en", label: "English" },
] as const;

export const PersonFields = ({ value, onChange, isChecked }: PersonFieldsProps) => {
  const { t } = useTranslation("seats");
  const problems = isChecked ? personProblems(value) : [];
  const errorOf = (field: PersonProblem) => (problems.includes(field) ? t(`problem.${field}`) : undefined);
  return (
    <>
      <TextField
        label={t("field.name")}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={200}
        error={errorOf("name")}
      />
      <TextField
        label={t("field.mail")}
        help={t("help.mail")}
        isOptional
        type="email"
        value={value.mail}
        onChange={(mail) => onChange({ ...value, mail })}
        error={errorOf("mail")}
      />
      <TextField
        label={t("field.phone")}
        isOptional
        type="tel"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
        error={errorOf("phone")}
      />
      <Select
        label={t("field.language")}
        options={languages}
        value={value.language}
        onChange={(language) => onChange({ ...value, language })}
      />
    </>
  );
};
