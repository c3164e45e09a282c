import { DecisionRule, Deputising } from "@runde-tische/contracts/round-tables";
import { Controller } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import type { TableForm } from "./table-form.ts";

/** The rules of procedure, each with one sentence of help. */
export const RulesFields = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  return (
    <>
      <div className="rules-fields">
        <RuleNumber form={form} rule="noticeDays" most={90} />
        <RuleNumber form={form} rule="paperDays" most={90} />
        <RuleNumber form={form} rule="quorumPercent" most={100} />
        <QuorumPerGroup form={form} />
        <RuleNumber form={form} rule="objectionDays" most={90} />
      </div>
      <RuleChoice form={form} rule="decisionRule" options={DecisionRule.options} />
      <RuleChoice form={form} rule="deputising" options={Deputising.options} />
      <Controller
        control={form.control}
        name="rules.publicAttendance"
        render={({ field: { value, onChange } }) => (
          <Checkbox isSelected={value} onChange={onChange} detail={t("help.publicAttendance")}>
            {t("field.publicAttendance")}
          </Checkbox>
        )}
      />
    </>
  );
};

type RuleNumberProps = {
  form: TableForm;
  rule: "noticeDays" | "paperDays" | "quorumPercent" | "objectionDays";
  most: number;
};

const RuleNumber = ({ form, rule, most }: RuleNumberProps) => {
  const { t } = useTranslation("round-tables");
  return (
    <Controller
      control={form.control}
      name={`rules.${rule}`}
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <NumberField
          label={t(`field.${rule}`)}
          help={t(`help.${rule}`)}
          minValue={0}
          maxValue={most}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
};

/** Nought means none: the contract says so by null. */
const QuorumPerGroup = ({ form }: { form: TableForm }) => {
  const { t } = useTranslation("round-tables");
  return (
    <Controller
      control={form.control}
      name="rules.quorumPerGroup"
      render={({ field: { value, onChange, onBlur }, fieldState }) => (
        <NumberField
          label={t("field.quorumPerGroup")}
          help={t("help.quorumPerGroup")}
          minValue={0}
          maxValue={20}
          value={value ?? 0}
          onChange={(seats) => onChange(seats > 0 ? seats : null)}
          onBlur={onBlur}
          error={fieldState.error?.message}
        />
      )}
    />
  );
};

type RuleChoiceProps<R extends "decisionRule" | "deputising"> = {
  form: TableForm;
  rule: R;
  options: readonly string[];
};

const RuleChoice = <R extends "decisionRule" | "deputising">({ form, rule, options }: RuleChoiceProps<R>) => {
  const { t } = useTranslation("round-tables");
  return (
    <Controller
      control={form.control}
      name={`rules.${rule as "decisionRule" | "deputising"}`}
      render={({ field: { value, onChange } }) => (
        <RadioGroup
          label={t(`field.${rule as "decisionRule" | "deputising"}`)}
          help={t(`help.${rule as "decisionRule" | "deputising"}`)}
          options={options.map((id) => ({ id, label: t(`${rule}.${id}` as "decisionRule.consent") }))}
          value={value}
          onChange={onChange}
        />
      )}
    />
  );
};
