import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import "./version-choice.css";

export type Side = "mine" | "theirs";
export type VersionDifference<F extends string> = {
  field: F;
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
  /** Chosen at first: the side that changed it, where only one did. */
  suggested: Side;
};

type VersionChoiceProps<F extends string> = {
  differences: readonly VersionDifference<F>[];
  onResolve: (choice: Record<F, Side>) => void;
  isPending?: boolean;
};

/** Two people changed the same thing: both versions side by side, to take one or to merge them field by field. */
export const VersionChoice = <F extends string>({ differences, onResolve, isPending }: VersionChoiceProps<F>) => {
  const { t } = useTranslation("components");
  const [picked, setPicked] = useState<Partial<Record<F, Side>>>({});
  const region = useFocusIfLost();
  const chosen = Object.fromEntries(
    differences.map(({ field, suggested }) => [field, picked[field] ?? suggested]),
  ) as Record<F, Side>;
  const all = (side: Side) =>
    setPicked(Object.fromEntries(differences.map(({ field }) => [field, side])) as Record<F, Side>);
  return (
    <section ref={region} tabIndex={-1} className="version-choice stack" aria-label={t("versions.title")}>
      <Notice tone="warning" title={t("versions.title")} isLive>
        {t("versions.text")}
      </Notice>
      {differences.map((difference) => (
        <Difference
          key={difference.field}
          {...difference}
          chosen={chosen[difference.field]}
          onChoose={(side) => setPicked((before) => ({ ...before, [difference.field]: side }))}
        />
      ))}
      <div className="row">
        <Button variant="primary" onPress={() => onResolve(chosen)} isPending={isPending === true}>
          {t("versions.save")}
        </Button>
        <Button variant="tertiary" onPress={() => all("mine")}>
          {t("versions.allMine")}
        </Button>
        <Button variant="tertiary" onPress={() => all("theirs")}>
          {t("versions.allTheirs")}
        </Button>
      </div>
    </section>
  );
};

/** It often takes the place of what had the focus: nobody should begin at the top of the page again. */
const useFocusIfLost = () => {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) region.current?.focus();
  }, []);
  return region;
};

type DifferenceProps = {
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
  chosen: Side;
  onChoose: (side: Side) => void;
};

const Difference = ({ label, mine, theirs, chosen, onChoose }: DifferenceProps) => {
  const { t } = useTranslation("components");
  const name = useId();
  const sides = [
    { side: "mine", title: t("versions.mine"), content: mine },
    { side: "theirs", title: t("versions.theirs"), content: theirs },
  ] as const;
  return (
    <fieldset className="version-choice__field">
      <legend>{label}</legend>
      <div className="version-choice__sides">
        {sides.map(({ side, title, content }) => (
          <label key={side} className="version-choice__side">
            <span className="version-choice__head">
              <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
              {title}
            </span>
            <span className="version-choice__content">{content || t("versions.empty")}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
