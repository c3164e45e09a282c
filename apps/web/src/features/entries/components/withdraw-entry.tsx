import type { Entry } from "@runde-tische/contracts/entries";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../../app/paths.ts";
import { Button } from "../../../components/button.tsx";
import { ConfirmDialog } from "../../../components/confirm-dialog.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useEraseEntry, useWithdrawEntry } from "../entries.queries.ts";

/** Contacts and responsibilities, or all of it; seats need a name, and an account is erased on its own page. */
export const WithdrawEntry = ({ entry, onErased }: { entry: Entry; onErased: () => void }) => {
  const { t } = useTranslation("entries");
  const [asking, setAsking] = useState<"withdraw" | "erase">();
  const withdraw = useWithdrawEntry(entry.membershipId);
  const erase = useEraseEntry(entry.membershipId);
  const close = () => setAsking(undefined);
  const isWithdrawn = () => {
    showToast(t("withdraw.done"));
    close();
  };
  return (
    <section className="stack stack--small" aria-labelledby="withdraw">
      <h2 id="withdraw">{t("withdraw.title")}</h2>
      <p>{t(reasonOf(entry), { tables: entry.seats.join(", ") })}</p>
      {entry.hasAccount && (
        <p>
          <TextLink to={paths.account()}>{t("withdraw.toAccount")}</TextLink>
        </p>
      )}
      <div className="row">
        {!entry.withdrawnAt && <Button onPress={() => setAsking("withdraw")}>{t("withdraw.action")}</Button>}
        {entry.canBeErased && (
          <Button variant="danger" onPress={() => setAsking("erase")}>
            {t("withdraw.erase")}
          </Button>
        )}
      </div>
      {asking === "withdraw" && (
        <Confirm
          title={t("withdraw.withdrawTitle")}
          confirmLabel={t("withdraw.action")}
          mutation={withdraw}
          onDone={isWithdrawn}
          onClose={close}
        >
          {t("withdraw.withdrawText")}
        </Confirm>
      )}
      {asking === "erase" && (
        <Confirm
          title={t("withdraw.eraseTitle")}
          confirmLabel={t("withdraw.erase")}
          mutation={erase}
          onDone={onErased}
          onClose={close}
        >
          {t("withdraw.eraseText")}
        </Confirm>
      )}
    </section>
  );
};

type ConfirmProps = {
  title: string;
  confirmLabel: string;
  mutation: ReturnType<typeof useWithdrawEntry>;
  onDone: () => void;
  onClose: () => void;
  children: string;
};

const Confirm = ({ mutation, onDone, children, ...dialog }: ConfirmProps) => (
  <ConfirmDialog
    isOpen
    isDangerous
    onConfirm={() => mutateThen(mutation, undefined, onDone)}
    isPending={mutation.isPending}
    error={mutation.isError ? problemText(mutation.error) : undefined}
    {...dialog}
  >
    <p>{children}</p>
  </ConfirmDialog>
);

const reasonOf = ({ canBeErased, seats, hasAccount }: Entry) => {
  if (canBeErased) return "withdraw.help";
  if (hasAccount) return "withdraw.helpAccount";
  return seats.length > 0 ? "withdraw.helpSeats" : "withdraw.helpElsewhere";
};
