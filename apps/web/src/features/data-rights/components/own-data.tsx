import { API_PREFIX } from "@runde-tische/contracts/endpoint";
import { legalTexts } from "@runde-tische/contracts/legal-regimes";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../../components/button.tsx";
import { FailedLoad } from "../../../components/failed-load.tsx";
import { LoadingView } from "../../../components/loading-view.tsx";
import { erasurePreviewQuery } from "../data-rights.queries.ts";
import { Duties } from "./duties.tsx";
import { EraseDialog } from "./erase-dialog.tsx";

const STORED = ["account", "memberships", "seats", "texts", "mails", "log"] as const;

/** What is stored about whoever is signed in, to take along and to erase. */
export const OwnData = ({ onErased }: { onErased: () => void }) => {
  const { t, i18n } = useTranslation("data-rights");
  const query = useQuery(erasurePreviewQuery);
  const { data: preview, error } = query;
  if (error && !preview) return <FailedLoad query={query} />;
  if (!preview) return <LoadingView />;
  const language = i18n.language.startsWith("en") ? "en" : "de";
  return (
    <div className="stack stack--large">
      <div className="stack stack--small">
        <p className="prose">{t("lead")}</p>
        {preview.laws.map(({ regime, organizations }) => (
          <p key={regime} className="small muted prose">
            {[
              regime === "dsgvo" && t("rightsOf.rest"),
              organizations.length > 0 && t("rightsOf.organizations", { names: organizations.join(", ") }),
            ]
              .filter(Boolean)
              .join(t("rightsOf.and"))}
            {": "}
            {t("rights", legalTexts(regime, language))}
          </p>
        ))}
      </div>
      <Part title={t("stored")}>
        <ul>
          {STORED.map((kind) => (
            <li key={kind}>{t(`storedIs.${kind}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={t("export")}>
        <p className="prose">{t("exportHelp")}</p>
        <div className="row">
          <a className={buttonClass("secondary", "default")} href={`${API_PREFIX}/me/export.html`} download>
            {t("exportPage")}
          </a>
          <a className={buttonClass("secondary", "default")} href={`${API_PREFIX}/me/export`} download>
            {t("exportJson")}
          </a>
        </div>
      </Part>
      <Part title={t("erase")}>
        <p className="prose">{t("eraseHelp")}</p>
        {preview.duties.length > 0 ? (
          <Duties duties={preview.duties} />
        ) : (
          <Erasing>{(close) => <EraseDialog preview={preview} onErased={onErased} onClose={close} />}</Erasing>
        )}
      </Part>
    </div>
  );
};

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="stack stack--small">
    <h3>{title}</h3>
    {children}
  </div>
);

const Erasing = ({ children }: { children: (close: () => void) => ReactNode }) => {
  const { t } = useTranslation("data-rights");
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button variant="danger" onPress={() => setOpen(true)}>
        {t("eraseOpen")}
      </Button>
      {isOpen && children(() => setOpen(false))}
    </div>
  );
};
