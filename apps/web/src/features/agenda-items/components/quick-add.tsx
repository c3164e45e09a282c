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

/** Title, Enter, next title: an agenda written as fast as a list on paper. */
export const QuickAdd = ({ place, label, part, isInMeeting, inputId, hasFocus = false }: QuickAddProps) => {
  const { t } = useTranslation("agenda-items");
  const add = useAddItem(place);
  const titleInput = useRef<HTMLInputElement>(null);
  const minutesInput = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState("");
  const [minutes, setMinutes] = useState(usualMinutes);
  const durationMinutes = Number.isNaN(minutes) ? usualMinutes : minutes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isDuration(durationMinutes)) return minutesInput.current?.focus();
    if (title.trim() === "" || add.isPending) return;
    add.mutate(
      {
        title: title.trim(),
        kind: "discussion",
        part,
        durationMinutes,
        isInMeeting,
        text: "",
        presenter: null,
        presenterSeatId: null,
      },
      {
        onSuccess: () => {
          setTitle("");
          titleInput.current?.focus();
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="quick-add no-print">
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
        <Button type="submit" icon="plus" isPending={add.isPending}>
          {t("add")}
        </Button>
      </div>
      {add.isError && <Notice tone="danger">{problemText(add.error)}</Notice>}
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
