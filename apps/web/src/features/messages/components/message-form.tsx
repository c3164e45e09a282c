import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Checkbox } from "../../../components/checkbox.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Select } from "../../../components/select.tsx";
import { TextArea, TextField } from "../../../components/text-field.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { type Draft, problemsOf } from "../message-draft.ts";
import "./messages.css";

const WHOLE_TABLE = "table";
const ALL_GROUPS = "all";

type MessageFormProps = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** That can be written to, by name. */
  meetings: readonly { id: string; label: string }[];
  meetingId: string | null;
  onMeetingChange: (meetingId: string | null) => void;
  groups: readonly { id: SeatGroup; label: string }[];
  onPreview: () => void;
  isPending: boolean;
  error: unknown;
  /** The view before held the focus, and is gone. */
  takesFocus: boolean;
};

export const MessageForm = ({
  draft,
  onChange,
  onPreview,
  isPending,
  error,
  takesFocus,
  ...audience
}: MessageFormProps) => {
  const { t } = useTranslation("messages");
  const [isChecked, setChecked] = useState(false);
  const problems = isChecked ? problemsOf(draft) : null;
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <form
      noValidate
      className="stack message-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (problemsOf(draft) === null) return onPreview();
        flushSync(() => setChecked(true));
        event.currentTarget.querySelector<HTMLElement>("[data-invalid] :is(input, textarea)")?.focus();
      }}
    >
      <Notice title={t("unencrypted")}>{t("unencryptedText")}</Notice>
      <Audience draft={draft} set={set} {...audience} />
      <TextField
        label={t("subject")}
        value={draft.subject}
        onChange={(subject) => set({ subject })}
        error={problems?.subject}
        maxLength={150}
        autoFocus={takesFocus}
        isWide
      />
      <TextArea
        label={t("text")}
        help={t("textHelp")}
        value={draft.text}
        onChange={(text) => set({ text })}
        error={problems?.text}
        maxLength={5000}
        rows={10}
        isWide
      />
      {error ? <Notice tone="danger">{problemText(error)}</Notice> : null}
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          {t("preview")}
        </Button>
      </div>
    </form>
  );
};

type AudienceProps = Pick<MessageFormProps, "draft" | "meetings" | "meetingId" | "onMeetingChange" | "groups"> & {
  set: (change: Partial<Draft>) => void;
};

const Audience = ({ draft, set, meetings, meetingId, onMeetingChange, groups }: AudienceProps) => {
  const { t } = useTranslation("messages");
  return (
    <>
      <Select
        label={t("to")}
        help={meetingId === null ? t("toTableHelp") : t("toMeetingHelp")}
        options={[{ id: WHOLE_TABLE, label: t("wholeTable") }, ...meetings]}
        value={meetingId ?? WHOLE_TABLE}
        onChange={(id) => onMeetingChange(id === WHOLE_TABLE ? null : id)}
      />
      <Select
        label={t("group")}
        options={[{ id: ALL_GROUPS, label: t("allGroups") }, ...groups]}
        value={draft.group ?? ALL_GROUPS}
        onChange={(id) => set({ group: id === ALL_GROUPS ? null : (id as SeatGroup) })}
      />
      {meetingId !== null && (
        <Checkbox isSelected={draft.onlyUnanswered} onChange={(onlyUnanswered) => set({ onlyUnanswered })}>
          {t("onlyUnanswered")}
        </Checkbox>
      )}
    </>
  );
};
