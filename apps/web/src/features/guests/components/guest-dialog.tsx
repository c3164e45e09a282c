import type { Guest } from "@runde-tische/contracts/guests";
import { useState } from "react";
import type { PressEvent } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { CheckboxGroup } from "../../../components/checkbox.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { showProblem } from "../../../components/field-focus.ts";
import { Notice } from "../../../components/notice.tsx";
import { RadioGroup } from "../../../components/radio-group.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import {
  choosableItems,
  chosenItems,
  type GuestDraft,
  type GuestItem,
  guestScopes,
  toChange,
  toDraft,
} from "../guest-draft.ts";
import { guestName } from "../guest-name.ts";
import { useChangeGuest } from "../guests.queries.ts";

type GuestDialogProps = {
  meetingId: string;
  guest: Guest;
  items: readonly GuestItem[];
  /** Everybody reads the public part of a public table's agenda. */
  isTablePublic: boolean;
  onClose: () => void;
};

/** Render it while it is open, so that each opening begins with what is stored. */
export const GuestDialog = ({ meetingId, guest, items, isTablePublic, onClose }: GuestDialogProps) => {
  const { t } = useTranslation("guests");
  const change = useChangeGuest(meetingId, guest.seatId);
  // As it was on opening: what somebody else changes meanwhile is no change of this draft's.
  const [before] = useState(guest);
  const [draft, setDraft] = useState(() => toDraft(before));
  const [isMissing, setMissing] = useState(false);
  const name = guestName(guest, t("unnamed"));
  const save = (press: PressEvent) => {
    if (draft.scope === "items" && chosenItems(draft, items).length === 0) {
      return showProblem(press, () => setMissing(true));
    }
    mutateThen(change, toChange(before, draft, items), () => {
      showToast(t(`saved.${draft.scope}`, { name }));
      onClose();
    });
  };
  const edit = (edited: GuestDraft) => {
    setMissing(false);
    setDraft(edited);
  };
  const actions = (
    <>
      <Button variant="primary" onPress={save} isPending={change.isPending}>
        {t("save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("guest", { name })} onClose={onClose} actions={actions}>
      <RadioGroup
        label={t("what")}
        {...(isTablePublic && { help: t("publicTable") })}
        options={guestScopes.map((id) => ({ id, label: t(`scope.${id}`), detail: t(`scopeHelp.${id}`) }))}
        value={draft.scope}
        onChange={(scope) => edit({ ...draft, scope })}
      />
      <Items
        draft={draft}
        items={items}
        error={isMissing ? t("itemsMissing") : undefined}
        onChange={(itemIds) => edit({ ...draft, itemIds })}
      />
      {change.isError && <Notice tone="danger">{problemText(change.error)}</Notice>}
    </Dialog>
  );
};

type ItemsProps = {
  draft: GuestDraft;
  items: readonly GuestItem[];
  error: string | undefined;
  onChange: (itemIds: string[]) => void;
};

const Items = ({ draft, items, error, onChange }: ItemsProps) => {
  const { t } = useTranslation("guests");
  const offered = choosableItems(draft.scope, items);
  if (draft.scope === "items" && offered.length === 0) return <Notice tone="warning">{t("noItems")}</Notice>;
  if (offered.length === 0) return null;
  return (
    <CheckboxGroup
      label={draft.scope === "items" ? t("items") : t("internalItems")}
      isOptional={draft.scope === "meeting"}
      options={offered.map(({ id, number, title, part }) => ({
        id,
        label: `${number}. ${title}`,
        ...(part === "internal" && draft.scope === "items" && { detail: t("internal") }),
      }))}
      value={draft.itemIds}
      onChange={onChange}
      error={error}
    />
  );
};
