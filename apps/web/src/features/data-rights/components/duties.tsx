import type { Duty } from "@runde-tische/contracts/erasures";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Notice } from "../../../components/notice.tsx";
import { TextLink } from "../../../components/text-link.tsx";

/** Where it is handed over. */
const placeOf = ({ kind, id }: Duty): string => {
  if (id === null) return paths.administeredPersons();
  if (kind === "organization") return paths.organization(id);
  return kind === "municipality" ? paths.municipality(id) : paths.table(id);
};

/** What must be handed over before: nobody else answers for it. */
export const Duties = ({ duties }: { duties: readonly Duty[] }) => {
  const { t } = useTranslation("data-rights");
  return (
    <Notice tone="warning" title={t("duties.title")}>
      <p>{t("duties.text")}</p>
      <ul>
        {duties.map((duty) => (
          <li key={`${duty.kind} ${duty.id}`}>
            {t(`duties.${duty.kind}`)}{" "}
            <TextLink to={placeOf(duty)}>{duty.name ?? t("duties.toAdministration")}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
};
