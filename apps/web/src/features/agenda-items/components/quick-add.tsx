import type { AgendaPart } from "@runde-tische/contracts/agenda-items";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { NumberField } from "../../../components/number-field.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { type AgendaPlace, useAddItem } from "../agenda-items.queries.ts";
import { isDuration, mostMinutes } from "../item-draft.ts";

type QuickAddProps = {
  place: AgendaPlace;
  label: string;
  part: AgendaPart;
  isInMeeting: boolean;
  inputId?: string;
  hasFocus?: boolean;
};

const usualMinutes = 15;
const plainItem = { kind: "discussion", text: "", presenter: null, presenterSeatId: null } as const;

/**
 * Title, Enter, next title: an agenda written as fast as a list on paper. The next ones are typed while the first is on its
 * way; whoever went elsewhere meanwhile stays there.
 */
export const QuickAdd = ({ place, label, part, isInMeeting, inputId, hasFocus = false }: QuickAddProps) => {
  const { t } = useTranslation("agenda-items");
  const add = useAddItem(place);
  const form = useRef<HTMLFormElement>(null);
  const titleInput = useRef<HTMLInputElement>(null);
  const minutesInput = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState("");
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [minutes, setMinutes] = useState(usualMinutes);
  const durationMinutes = Number.isNaN(minutes) ? usualMinutes : minutes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDuration(durationMinutes)) return minutesInput.current?.focus();
    if (title.trim() !== "") void send(title.trim());
  };
  const send = async (sent: string) => {
    setTitle("");
    setFailure(undefined);
    setWaiting((titles) => [...titles, sent]);
    try {
      await add.mutateAsync({ ...plainItem, title: sent, part, durationMinutes, isInMeeting });
      if (form.current?.contains(document.activeElement)) titleInput.current?.focus();
    } catch (error) {
      setFailure(error);
      setTitle((next) => `${sent} ${next}`.trim());
    }
    setWaiting(([, ...later]) => later);
  };
  return (
    <form ref={form} onSubmit={submit} className="quick-add no-print">
      <div className="quick-add__fields">
        <TextField
          {...(inputId ? { id: inputId } : {})}
          inputRef={titleInput}
          label={label}
          value={title}
          onChange={setTitle}
          maxLength={200}
          autoFocus={hasFocus}
          isWide
        />
        <NumberField
          label={t("field.durationMinutes")}
          value={minutes}
          onChange={setMinutes}
          inputRef={minutesInput}
          minValue={0}
          maxValue={mostMinutes}
          error={isDuration(durationMinutes) ? undefined : t("durationMissing", { most: mostMinutes })}
        />
        <Button type="submit" icon="plus">
          {t("add")}
        </Button>
      </div>
      <p role="status" className="muted">
        {waiting.length > 0 && t("adding", { titles: waiting.join(", ") })}
      </p>
      {failure !== undefined && <Notice tone="danger">{problemText(failure)}</Notice>}
    </form>
  );
};

/** For the lists that are seldom added to. */
export const AddOnDemand = (props: QuickAddProps) => {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <QuickAdd {...props} hasFocus />;
  return (
    <div className="no-print">
      <Button variant="tertiary" size="small" icon="plus" onPress={() => setOpen(true)}>
        {props.label}
      </Button>
    </div>
  );
};
