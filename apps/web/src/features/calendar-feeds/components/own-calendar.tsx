import type { CalendarFeed } from "@runde-tische/contracts/calendar-feeds";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { formatDate } from "../../../lib/format.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEndCalendarFeed, useRenewCalendarFeed } from "../calendar-feeds.queries.ts";
import { CalendarAddress } from "./calendar-address.tsx";

/** The address of one's own calendar: there is none before somebody wants one, and it can be replaced. */
export const OwnCalendar = ({ feed }: { feed: CalendarFeed }) => {
  const { t } = useTranslation("calendar-feeds");
  const renew = useRenewCalendarFeed();
  if (feed) return <Address feed={feed} />;
  return (
    <div className="stack">
      <div className="row">
        <Button variant="primary" isPending={renew.isPending} onPress={() => renew.mutate()}>
          {t("make")}
        </Button>
      </div>
      {renew.error && <Notice tone="danger">{problemText(renew.error)}</Notice>}
    </div>
  );
};

const Address = ({ feed }: { feed: NonNullable<CalendarFeed> }) => {
  const { t } = useTranslation("calendar-feeds");
  const [asked, setAsked] = useState<"renew" | "end">();
  const renew = useRenewCalendarFeed();
  const end = useEndCalendarFeed();
  const close = () => {
    renew.reset();
    end.reset();
    setAsked(undefined);
  };
  const chosen = asked === "end" ? end : renew;
  return (
    <div className="stack">
      <Notice tone="warning">{t("secret")}</Notice>
      <TextField
        label={t("address")}
        help={t("madeOn", { day: formatDate(feed.createdAt, "Europe/Berlin") })}
        value={feed.url}
        isReadOnly
        isWide
      />
      <CalendarAddress url={feed.url} />
      <div className="row">
        <Button onPress={() => setAsked("renew")}>{t("renew")}</Button>
        <Button variant="tertiary" onPress={() => setAsked("end")}>
          {t("end")}
        </Button>
      </div>
      <ConfirmDialog
        title={t(asked === "end" ? "endTitle" : "renewTitle")}
        confirmLabel={t(asked === "end" ? "end" : "renew")}
        isOpen={asked !== undefined}
        isDangerous={asked === "end"}
        isPending={chosen.isPending}
        error={chosen.error ? problemText(chosen.error) : undefined}
        onConfirm={() => mutateThen(chosen, undefined, close)}
        onClose={close}
      >
        <p>{t(asked === "end" ? "endHelp" : "renewHelp")}</p>
      </ConfirmDialog>
    </div>
  );
};
