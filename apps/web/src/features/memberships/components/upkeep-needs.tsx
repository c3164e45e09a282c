import type { ResponseOf } from "@runde-tische/contracts/endpoint";
import type { readUpkeep, UpkeepNeed } from "@runde-tische/contracts/memberships";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/text-link.tsx";
import { upkeepQuery } from "../memberships.queries.ts";
import { addressOfNeed } from "../upkeep-need.ts";

type UpkeepNeedsProps = { organizationId: string; chosen: UpkeepNeed | undefined };

const NEEDS = ["unconfirmed", "untold", "withdrawn"] as const;

/** How many entries need care and what to do; each leads to the members it means. Nothing as long as all is well. */
export const UpkeepNeeds = ({ organizationId, chosen }: UpkeepNeedsProps) => {
  const { t } = useTranslation("memberships");
  const { data: counts } = useQuery(upkeepQuery(organizationId));
  if (!counts) return null;
  const shown = NEEDS.filter((need) => counts[need] > 0 || need === chosen);
  if (shown.length === 0) return null;
  return (
    <nav className="upkeep-needs" aria-label={t("needs.label")}>
      <ul className="plain-list">
        {shown.map((need) => (
          <li key={need}>
            <TextLink
              to={addressOfNeed(need)}
              replace
              preventScrollReset
              aria-current={need === chosen ? "true" : undefined}
            >
              {t(`needs.${need}`, { count: counts[need] })}
            </TextLink>
            <NextStep need={need} counts={counts} />
          </li>
        ))}
        {chosen && (
          <li>
            <TextLink to={addressOfNeed(undefined)} replace preventScrollReset>
              {t("needs.all", { count: counts.total })}
            </TextLink>
          </li>
        )}
      </ul>
    </nav>
  );
};

type NextStepProps = { need: UpkeepNeed; counts: ResponseOf<typeof readUpkeep> };

const NextStep = ({ need, counts }: NextStepProps) => {
  const { t } = useTranslation("memberships");
  const unreachable = need === "untold" ? counts.unreachable : 0;
  const others = counts[need] - unreachable;
  return (
    <span className="muted small">
      {others > 0 && t(`needs.${need}Help`, { count: others })}{" "}
      {unreachable > 0 && t("needs.unreachable", { count: unreachable })}
    </span>
  );
};
