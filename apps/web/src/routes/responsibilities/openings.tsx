import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";

const EXAMPLES = {
  network: ["building", "recognition", "housing", "nursery", "residence", "debts"],
  /** Nobody is found by a topic here. */
  public: ["jobcenter", "foreigners", "integration", "volunteering", "shelter", "placement"],
} as const;

/** Before a question: a few to press, so that nobody wonders what may be asked. */
export const Openings = ({
  isSignedIn,
  onAsk,
}: {
  isSignedIn: boolean;
  onAsk: (q: string, press: PressEvent) => void;
}) => {
  const { t } = useTranslation("responsibilities");
  return (
    <section aria-labelledby="examples" className="stack">
      <h2 id="examples" className="responsibility-examples__title">
        {t("examplesTitle")}
      </h2>
      <ul className="plain-list row">
        {EXAMPLES[isSignedIn ? "network" : "public"].map((example) => (
          <li key={example}>
            <Button size="small" onPress={(press) => onAsk(t(`examples.${example}`), press)}>
              {t(`examples.${example}`)}
            </Button>
          </li>
        ))}
      </ul>
      {!isSignedIn && <p className="muted prose">{t("visitorHelp")}</p>}
    </section>
  );
};
