import type { LinkView } from "@runde-tische/contracts/personal-links";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import "./personal-links.css";

const HandOverForm = lazy(() => import("./hand-over-form.tsx"));

/** A delegate who cannot come hands the seat's invitation over to a deputy. */
export const HandOver = ({ link }: { link: LinkView }) => {
  const { t } = useTranslation("personal-links");
  const [isOpen, setOpen] = useState(false);
  const [handedTo, setHandedTo] = useState<string>();
  if (link.role !== "delegate") return null;
  if (link.deputies.length === 0) return <p className="muted">{t("handOver.nobody")}</p>;
  const finish = (name: string) => {
    setHandedTo(name);
    setOpen(false);
  };
  return (
    <div className="hand-over stack">
      {!isOpen && (
        <div className="row">
          <Button aria-expanded={false} onPress={() => setOpen(true)}>
            {t("handOver.open")}
          </Button>
        </div>
      )}
      {isOpen && (
        <Suspense>
          <HandOverForm link={link} onDone={finish} onCancel={() => setOpen(false)} />
        </Suspense>
      )}
      <div role="status">
        {handedTo !== undefined && <Notice tone="success">{t("handOver.done", { name: handedTo })}</Notice>}
      </div>
    </div>
  );
};
