import type { EntryLetters as Letters } from "@runde-tische/contracts/entry-letters";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { DatePicker } from "../../../components/date-picker.tsx";
import { DownloadLink } from "../../../components/download-link.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { entryLettersPdf, entryLettersQuery, useRecordEntryLetters } from "../entry-letters.queries.ts";
import { today } from "../today.ts";

type EntryLettersProps = { organizationId: string; onTold: () => void };

/** Letters to those who do not know of their entry and are reached by no mail; then the day they got them. */
export const EntryLetters = ({ organizationId, onTold }: EntryLettersProps) => {
  const { t } = useTranslation("memberships");
  const { data: letters, error } = useQuery(entryLettersQuery(organizationId));
  if (error) return <Notice tone="danger">{problemText(error)}</Notice>;
  if (!letters || letters.items.length === 0) return null;
  const { items, total } = letters;
  const missing = items.filter(({ address }) => address === null).length;
  return (
    <section className="stack stack--small" aria-labelledby="entry-letters">
      <h3 id="entry-letters">{t("letters.title", { count: total })}</h3>
      <p className="prose">
        {t("letters.text")} {missing > 0 && t("letters.missing", { count: missing })}{" "}
        {total > items.length && t("letters.portion", { count: items.length })}
      </p>
      <div className="row">
        <DownloadLink href={entryLettersPdf(organizationId)}>
          {t("letters.print", { count: items.length })}
        </DownloadLink>
      </div>
      <Told organizationId={organizationId} items={items} onTold={onTold} />
    </section>
  );
};

const Told = ({ organizationId, items, onTold }: EntryLettersProps & Pick<Letters, "items">) => {
  const { t } = useTranslation("memberships");
  const [toldOn, setToldOn] = useState<string | null>(today());
  const [isChecked, setChecked] = useState(false);
  const record = useRecordEntryLetters(organizationId);
  const isMissing = toldOn === null || toldOn > today();
  const note = () => {
    setChecked(true);
    if (isMissing) return;
    const body = { membershipIds: items.map(({ membershipId }) => membershipId), toldOn };
    mutateThen(record, body, () => {
      showToast(t("letters.noted", { count: items.length }));
      onTold();
    });
  };
  return (
    <>
      <DatePicker
        label={t("letters.toldOn")}
        help={t("letters.toldOnHelp")}
        value={toldOn}
        onChange={setToldOn}
        max={today()}
        error={isChecked && isMissing ? t("letters.toldOnMissing") : undefined}
      />
      <div className="row">
        <Button isPending={record.isPending} onPress={note}>
          {t("letters.note", { count: items.length })}
        </Button>
      </div>
      {record.error && <Notice tone="danger">{problemText(record.error)}</Notice>}
    </>
  );
};
