import type { ErasurePreview } from "@runde-tische/contracts/erasures";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { TextField } from "../../../components/text-field.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { ApiError } from "../../../lib/api-error.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEraseMe } from "../data-rights.queries.ts";

type EraseDialogProps = { preview: ErasurePreview; onErased: () => void; onClose: () => void };

/** Says what ends and what stays before it asks for the password. */
export const EraseDialog = ({ preview, onErased, onClose }: EraseDialogProps) => {
  const { t } = useTranslation("data-rights");
  const { t: shared } = useTranslation("components");
  const [password, setPassword] = useState("");
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const erase = useEraseMe();
  const confirm = () => {
    if (preview.needsPassword && password === "") {
      setMissing(true);
      // On a phone it may lie below what is in sight.
      return field.current?.focus();
    }
    if (!erase.isPending)
      mutateThen(erase, { password, version: preview.version }, () => {
        showToast(t("dialog.done"));
        onErased();
      });
  };
  const isWrong = erase.error instanceof ApiError && erase.error.problem.code === "wrong-credentials";
  const wrong = isWrong ? t("dialog.passwordWrong") : undefined;
  const actions = (
    <>
      <Button variant="danger" onPress={confirm} isPending={erase.isPending}>
        {t("dialog.confirm")}
      </Button>
      <Button variant="tertiary" onPress={onClose} autoFocus>
        {shared("cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen role="alertdialog" title={t("dialog.title")} onClose={onClose} actions={actions}>
      <Consequences preview={preview} />
      {preview.needsPassword && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <TextField
            type="password"
            inputRef={field}
            label={t("dialog.password")}
            help={t("dialog.passwordHelp")}
            autoComplete="current-password"
            value={password}
            onChange={(typed) => {
              setPassword(typed);
              setMissing(false);
            }}
            error={isMissing ? t("dialog.passwordMissing") : wrong}
          />
        </form>
      )}
      {erase.isError && !isWrong && <Notice tone="danger">{problemText(erase.error)}</Notice>}
    </Dialog>
  );
};

const Consequences = ({ preview }: { preview: ErasurePreview }) => {
  const { t } = useTranslation("data-rights");
  const { memberships, seats, openTasks, links, answers } = preview;
  const names = (all: readonly string[]) => [...new Set(all)].join(", ");
  const ends = [
    t("dialog.account"),
    memberships.length > 0 && t("dialog.memberships", { names: names(memberships) }),
    seats.length > 0 && t("dialog.seats", { names: names(seats) }),
    openTasks > 0 && t("dialog.openTasks", { count: openTasks }),
    links > 0 && t("dialog.links", { count: links }),
  ];
  const stays = [answers > 0 && t("dialog.answers", { count: answers }), t("dialog.log"), t("dialog.texts")];
  return (
    <>
      <List title={t("dialog.ends")} items={ends} />
      <List title={t("dialog.stays")} items={stays} />
      <p>
        <strong>{t("dialog.noUndo")}</strong>
      </p>
    </>
  );
};

const List = ({ title, items }: { title: string; items: readonly (string | false)[] }) => (
  <div className="stack stack--small">
    <h3>{title}</h3>
    <ul>{items.map((item) => item && <li key={item}>{item}</li>)}</ul>
  </div>
);
