import type { Rules } from "@runde-tische/contracts/round-tables";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

export const ruleNames = [
  "noticeDays",
  "paperDays",
  "quorumPercent",
  "quorumPerGroup",
  "decisionRule",
  "deputising",
  "objectionDays",
  "publicAttendance",
] as const satisfies readonly (keyof Rules)[];
export type RuleName = (typeof ruleNames)[number];

/** What each rule says, as a sentence. */
export const useRuleTexts = () => {
  const { t } = useTranslation("round-tables");
  return (rules: Rules) => ruleTexts(rules, t);
};

const ruleTexts = (rules: Rules, t: TFunction<"round-tables">): { rule: RuleName; text: string }[] => {
  const days = (count: number, rule: "noticeDays" | "paperDays" | "objectionDays") =>
    count === 0 ? t(`inWords.${rule}_none`) : t(`inWords.${rule}`, { count });
  const { quorumPercent, quorumPerGroup } = rules;
  const texts: Record<RuleName, string> = {
    noticeDays: days(rules.noticeDays, "noticeDays"),
    paperDays: days(rules.paperDays, "paperDays"),
    quorumPercent:
      quorumPercent === 0 ? t("inWords.quorumPercent_none") : t("inWords.quorumPercent", { percent: quorumPercent }),
    quorumPerGroup:
      quorumPerGroup === null
        ? t("inWords.quorumPerGroup_none")
        : t("inWords.quorumPerGroup", { count: quorumPerGroup }),
    decisionRule: t(`decisionRule.${rules.decisionRule}`),
    deputising: t(`deputising.${rules.deputising}`),
    objectionDays: days(rules.objectionDays, "objectionDays"),
    publicAttendance: t(rules.publicAttendance ? "inWords.publicAttendance_yes" : "inWords.publicAttendance_no"),
  };
  return ruleNames.map((rule) => ({ rule, text: texts[rule] }));
};
