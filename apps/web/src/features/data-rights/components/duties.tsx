import type { Duty } from "@runde-tische/contracts/erasures";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";

/** What must be handed over before: nobody else answers for it. */
export const Duties = ({ duties }: { duties: readonly Duty[] }) => {
  const { t } = useTranslation("data-rights");
  return (
    <Notice tone="warning" title={t("duties.title")}>
      <p>{t("duties.text")}</p>
      <ul>
        {duties.map(({ kind, id, name }) => (
          <li key={`${kind} ${id}`}>{t(`duties.${kind}`, { name })}</li>
        ))}
      </ul>
    </Notice>
  );
};
