import type { OrganizationSummary } from "@runde-tische/contracts/organizations";
import { useQuery } from "@tanstack/react-query";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useDebounced } from "../../../lib/debounce.ts";
import { municipalityName } from "../../../lib/municipality-name.ts";
import { problemText } from "../../../lib/problem-text.ts";
import type { OrganizationDraft, OrganizationDraftInput } from "../organization-draft.ts";
import { similarOrganizationsQuery, useAskToJoin } from "../organizations.queries.ts";
import "./organizations.css";

type SimilarOrganizationsProps = { form: UseFormReturn<OrganizationDraftInput, unknown, OrganizationDraft> };

/** While the name is typed: whoever is registered already need not be registered again. */
export const SimilarOrganizations = ({ form }: SimilarOrganizationsProps) => {
  const { t } = useTranslation("organizations");
  const [name, municipality] = useWatch({ control: form.control, name: ["name", "municipality"] });
  const settled = useDebounced(name.trim());
  const { data } = useQuery(similarOrganizationsQuery(settled, municipality?.ars ?? null));
  const items = settled.length >= 3 && municipality ? (data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <Notice tone="warning" title={t("similar.title")} isLive>
      <p>{t("similar.text")}</p>
      <ul className="plain-list lined">
        {items.map((organization) => (
          <Similar key={organization.id} organization={organization} />
        ))}
      </ul>
    </Notice>
  );
};

const Similar = ({ organization }: { organization: OrganizationSummary }) => {
  const { t } = useTranslation("organizations");
  const ask = useAskToJoin(organization.id);
  return (
    <li className="organization-line">
      <div className="organization-line__text">
        <p className="organization-line__name">{organization.name}</p>
        <p className="muted small">{municipalityName(organization.municipality)}</p>
        {ask.isSuccess && <p role="status">{t("similar.asked")}</p>}
        {ask.isError && <Notice tone="danger">{problemText(ask.error)}</Notice>}
      </div>
      {!ask.isSuccess && (
        <Button
          size="small"
          onPress={() => ask.mutate()}
          isPending={ask.isPending}
          aria-label={t("similar.askNamed", { name: organization.name })}
        >
          {t("similar.ask")}
        </Button>
      )}
    </li>
  );
};
