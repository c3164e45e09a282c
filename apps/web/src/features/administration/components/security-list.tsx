import type { SecurityCheck } from "@runde-tische/contracts/administration";
import { LegalPage } from "@runde-tische/contracts/legal-texts";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Badge } from "../../../components/badge.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { momentText } from "../moment-text.ts";
import "./administration.css";

const tones = { ok: "success", note: "info", warn: "warning", bad: "danger" } as const;
const order = ["bad", "warn", "note", "ok"] as const;

/** What is wrong first. */
export const SecurityList = ({ checks }: { checks: readonly SecurityCheck[] }) => {
  const sorted = order.flatMap((state) => checks.filter((check) => check.state === state));
  return (
    <ul className="plain-list lined">
      {sorted.map((check) => (
        <Check key={check.id} {...check} />
      ))}
    </ul>
  );
};

const Check = ({ id, state, value }: SecurityCheck) => {
  const { t } = useTranslation("administration");
  const shown = useShown(id, value);
  const isMissing = (id === "backup" || id === "sender") && value === null;
  return (
    <li className="check-line">
      <div className="check-line__state">
        <Badge tone={tones[state]}>{t(`security.state.${state}`)}</Badge>
      </div>
      <div className="stack stack--small">
        <h2 className="person-line__name">{t(`security.check.${id}.title`)}</h2>
        <p>
          {isMissing
            ? t(`security.check.${id}.missing`)
            : t(`security.check.${id}.${state === "ok" ? "ok" : "mend"}`, { value: shown })}
        </p>
        {id === "legal-texts" && <TextLink to={paths.installationTexts()}>{t("security.editTexts")}</TextLink>}
      </div>
    </li>
  );
};

/** The value in words. */
const useShown = (id: SecurityCheck["id"], value: string | null): string => {
  const { t: legal } = useTranslation("legal");
  if (value === null) return "";
  if (id === "backup") return momentText(value);
  if (id !== "legal-texts") return value;
  const unfinished = value.split(" ");
  return LegalPage.options
    .filter((page) => unfinished.includes(page))
    .map((page) => legal(`${page}.title`))
    .join(", ");
};
