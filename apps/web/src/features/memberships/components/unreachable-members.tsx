import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { upkeepQuery } from "../memberships.queries.ts";

/** Whom no invitation reaches, and who still has to learn of the entry. */
export const UnreachableMembers = ({ organizationId }: { organizationId: string }) => {
  const { t } = useTranslation("memberships");
  const { data } = useQuery(upkeepQuery(organizationId));
  if (!data || data.unreachable === 0) return null;
  return (
    <Notice title={t("unreachable.title", { count: data.unreachable })}>
      {t("unreachable.text")} <TextLink to={paths.organization(organizationId)}>{t("unreachable.list")}</TextLink>
    </Notice>
  );
};
