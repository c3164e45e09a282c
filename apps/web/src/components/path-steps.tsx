import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import "./path-steps.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type PathStep = { id: string; label: string; state: "done" | "current" | "coming" };

/** Where something stands on its path; the current step is said as such. */
export const PathSteps = ({ label, steps }: { label: string; steps: readonly PathStep[] }) => {
  const { t } = useTranslation("components");
  return (
    <ol className="plain-list path-steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={`path-steps__step path-steps__step--${step.state}`}
          {...(step.state === "current" ? { "aria-current": "step" as const } : {})}
        >
          <span className="path-steps__mark">{step.state === "done" && <Icon name="check" size={14} />}</span>
          <span>
            {step.label}
            {step.state === "done" && <VisuallyHidden> {t("stepDone")}</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  );
};
