import type { LinkView } from "@runde-tische/contracts/personal-links";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useCloseLinkSession } from "../personal-links.queries.ts";
import "./personal-links.css";

/** Says for whom the reader acts, and lets whoever is somebody else end it. */
export const ActingFor = ({ link }: { link: LinkView }) => {
  const { t } = useTranslation("personal-links");
  const [isAsking, setAsking] = useState(false);
  const close = useCloseLinkSession();
  const name = link.name ?? t("acting.somebody");
  const role = t(`acting.${link.role}`);
  return (
    <div className="acting-for stack stack--small">
      <p>
        {link.seat === null ? t("acting.citizen", { name, role }) : t("acting.seat", { name, role, seat: link.seat })}{" "}
        <button type="button" className="link-like" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {t("acting.notYou")}
        </button>
      </p>
      {isAsking && (
        <div className="stack stack--small">
          <p>{t("acting.notYouHelp")}</p>
          <div className="row">
            <Button isPending={close.isPending} onPress={() => close.mutate()}>
              {t("acting.close")}
            </Button>
          </div>
          {close.error && <Notice tone="danger">{problemText(close.error)}</Notice>}
        </div>
      )}
    </div>
  );
};
