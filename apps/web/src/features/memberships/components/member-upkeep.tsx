import type { Membership } from "@runde-tische/contracts/memberships";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { formatShortDate } from "../../../lib/format.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useAskToConfirm, useRecordTold } from "../memberships.queries.ts";
import { today, ZONE } from "../today.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

const day = (instant: string) => formatShortDate(instant, ZONE);

type Kept = Membership & { upkeep: NonNullable<Membership["upkeep"]> };
type MemberUpkeepProps = {
  organizationId: string;
  membership: Kept;
  name: string;
  canMail: boolean;
  onTold?: (() => void) | undefined;
};

/** Whether the person knows of the entry and confirmed it; what is left to do, if anything. */
export const MemberUpkeep = ({ organizationId, membership, name, canMail, onTold }: MemberUpkeepProps) => {
  const { t } = useTranslation("memberships");
  const ask = useAskToConfirm(organizationId, membership.id);
  const tell = useRecordTold(organizationId, membership.id);
  const line = useRef<HTMLParagraphElement>(null);
  const { confirmedAt, unconfirmedSince, upkeep } = membership;
  if (upkeep.withdrawnAt)
    return <p className="muted small">{t("upkeep.withdrawn", { day: day(upkeep.withdrawnAt) })}</p>;
  const isUntold = !upkeep.toldAt && !confirmedAt;
  const canAsk = canMail && upkeep.isReachable && (isUntold || unconfirmedSince) && !isAskedLately(upkeep.askedAt);
  const facts = [
    confirmedAt && t("confirmedAt", { day: day(confirmedAt) }),
    !confirmedAt && upkeep.toldAt && t("upkeep.toldAt", { day: day(upkeep.toldAt) }),
    unconfirmedSince && t("upkeep.unconfirmed", { day: day(unconfirmedSince) }),
    isUntold && t(upkeep.isReachable ? "upkeep.untold" : "upkeep.unreachable"),
    upkeep.askedAt && t("upkeep.askedAt", { day: day(upkeep.askedAt) }),
  ];
  // The button that was pressed is gone then.
  const focusFacts = () => line.current?.focus();
  const sendMail = () =>
    mutateThen(ask, undefined, () => {
      showToast(t("upkeep.asked", { name }));
      focusFacts();
    });
  const error = ask.error ?? tell.error;
  return (
    <div className="stack stack--small">
      <p className="muted small" ref={line} tabIndex={-1}>
        {facts.filter(Boolean).join(" · ")}
      </p>
      <div className="row">
        {canAsk && (
          <Button size="small" isPending={ask.isPending} onPress={sendMail}>
            {t(isUntold ? "upkeep.tell" : "upkeep.ask")}
          </Button>
        )}
        {isUntold && (
          <Button
            size="small"
            variant="tertiary"
            isPending={tell.isPending}
            onPress={() => mutateThen(tell, today(), onTold ?? focusFacts)}
          >
            {t("upkeep.toldToday")}
          </Button>
        )}
      </div>
      {error && <Notice tone="danger">{problemText(error)}</Notice>}
    </div>
  );
};

/** The server lets ask once a week. */
const isAskedLately = (askedAt: string | null): boolean =>
  askedAt !== null && Date.parse(askedAt) > Date.now() - 7 * DAY_MS;
