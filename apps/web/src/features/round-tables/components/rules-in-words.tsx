import type { Rules } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";
import "./round-tables.css";
import { useRuleTexts } from "./rule-texts.ts";

/** The rules of procedure as sentences. */
export const RulesInWords = ({ rules }: { rules: Rules }) => {
  const { t } = useTranslation("round-tables");
  const ruleTexts = useRuleTexts();
  return (
    <dl className="rules">
      {ruleTexts(rules).map(({ rule, text }) => (
        <div key={rule} className="rules__rule">
          <dt>{t(`rule.${rule}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
