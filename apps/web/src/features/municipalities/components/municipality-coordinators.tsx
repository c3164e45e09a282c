import type { Municipality, MunicipalityCoordinator } from "@runde-tische/contracts/municipalities";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { EmptyState } from "../../../components/empty-state.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import {
  municipalityCoordinatorsQuery,
  useDismissMunicipalityCoordinator,
} from "../municipality-coordinators.queries.ts";
import { AppointCoordinator } from "./appoint-coordinator.tsx";

type MunicipalityCoordinatorsProps = {
  municipality: Municipality;
  /** Who decides for the municipality appoints and dismisses. */
  mayAppoint: boolean;
};

export const MunicipalityCoordinators = ({ municipality, mayAppoint }: MunicipalityCoordinatorsProps) => {
  const { t } = useTranslation("municipalities");
  const { ars } = municipality;
  const { data } = useSuspenseQuery(municipalityCoordinatorsQuery(ars));
  const heading = useRef<HTMLHeadingElement>(null);
  const [dismissals, setDismissals] = useState(0);
  // The button that was pressed leaves with its line, and until it is gone its dialog holds the focus.
  useEffect(() => {
    if (dismissals > 0) heading.current?.focus();
  }, [dismissals]);
  return (
    <section aria-labelledby="coordinators" className="stack prose">
      <h2 id="coordinators" ref={heading} tabIndex={-1}>
        {t("coordinators.title")}
      </h2>
      {data.items.length === 0 ? (
        <EmptyState title={t("coordinators.none")}>{t("coordinators.noneHelp")}</EmptyState>
      ) : (
        <ul className="plain-list lined">
          {data.items.map((coordinator) => (
            <li key={coordinator.id} className="row row--between">
              {coordinator.name ?? t("formerPerson")}
              {mayAppoint && (
                <Dismissal ars={ars} coordinator={coordinator} onDone={() => setDismissals((count) => count + 1)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayAppoint ? (
        <AppointCoordinator municipality={municipality} />
      ) : (
        <p className="muted prose">{t("coordinators.decided")}</p>
      )}
    </section>
  );
};

type DismissalProps = { ars: string; coordinator: MunicipalityCoordinator; onDone: () => void };

const Dismissal = ({ ars, coordinator, onDone }: DismissalProps) => {
  const { t } = useTranslation("municipalities");
  const [isAsking, setAsking] = useState(false);
  const dismiss = useDismissMunicipalityCoordinator(ars);
  const name = coordinator.name ?? t("formerPerson");
  const confirm = () =>
    mutateThen(dismiss, coordinator.id, () => {
      setAsking(false);
      showToast(t("dismiss.done", { name }));
      onDone();
    });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t("dismiss.openNamed", { name })}
        onPress={() => setAsking(true)}
      >
        {t("dismiss.open")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        isDangerous
        title={t("dismiss.title", { name })}
        confirmLabel={t("dismiss.open")}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
        isPending={dismiss.isPending}
        error={dismiss.isError ? problemText(dismiss.error) : undefined}
      >
        {t("dismiss.text")}
      </ConfirmDialog>
    </>
  );
};
