import type { RetentionPeriod } from "@runde-tische/contracts/retention";
import { type SubmitEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { hasStatus } from "../../../lib/api-error.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useChangePeriod } from "../retention.queries.ts";
import { useRetentionLanguage } from "./retention-language.ts";

/** Render it while it is open, so that each opening begins with the period that holds. */
export const PeriodDialog = ({ period, onClose }: { period: RetentionPeriod; onClose: () => void }) => {
  const { t } = useTranslation("retention");
  const { t: shared } = useTranslation("components");
  const language = useRetentionLanguage();
  const { kind, name, leastDays: least, mostDays: most } = period;
  const [days, setDays] = useState(period.days);
  const [isWrong, setWrong] = useState(false);
  const change = useChangePeriod();
  const form = useId();
  const field = useRef<HTMLInputElement>(null);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(days >= least && days <= most)) {
      flushSync(() => setWrong(true));
      return field.current?.focus();
    }
    mutateThen(change, { kind, days, version: period.version }, () => {
      showToast(t("changed"));
      onClose();
    });
  };
  const actions = (
    <>
      <Button type="submit" form={form} variant="primary" isPending={change.isPending}>
        {t("save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {shared("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("changeTitle")} onClose={onClose} actions={actions}>
      <p>{name[language]}</p>
      <form id={form} noValidate onSubmit={save}>
        <NumberField
          inputRef={field}
          label={t("daysLabel")}
          help={t("bounds", { least, most })}
          value={days}
          onChange={(typed) => {
            setDays(typed);
            setWrong(false);
          }}
          autoFocus
          error={isWrong ? t("outOfBounds", { least, most }) : undefined}
        />
      </form>
      {change.isError && (
        <Notice tone="danger">
          {problemText(change.error)}{" "}
          {hasStatus(change.error, 412) && t("storedNow", { days: t("days", { count: period.days }) })}
        </Notice>
      )}
    </Dialog>
  );
};
