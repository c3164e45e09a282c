import type { AdministeredPerson } from "@runde-tische/contracts/administration";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { ReasonDialog } from "../../../components/reason-dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import {
  useAppointAdministrator,
  useLockPerson,
  useSignOutPerson,
  useUnlockPerson,
  useWithdrawAdministrator,
} from "../administration.queries.ts";
import { ActionButton } from "./action-button.tsx";

type ActionProps = { person: AdministeredPerson; onDone: () => void };

export const PersonActions = ({ isOwn, ...action }: ActionProps & { isOwn: boolean }) => {
  const { isPlatformAdmin, isMailVerified, sessions, locked } = action.person;
  return (
    <div className="person-line__actions">
      {isPlatformAdmin && <Withdraw {...action} />}
      {!isPlatformAdmin && isMailVerified && !locked && <Appoint {...action} />}
      {sessions > 0 && <SignOut {...action} />}
      {locked ? <Unlock {...action} /> : !isOwn && <Lock {...action} />}
    </div>
  );
};

const whoIs = ({ name, mail }: AdministeredPerson) => ({ name: name ?? mail });

const Appoint = ({ person, onDone }: ActionProps) => {
  const { t } = useTranslation("administration");
  const appoint = useAppointAdministrator();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
      onDone={onDone}
      action={appoint}
      label={t("appoint.open")}
      name={t("appoint.openNamed", who)}
      title={t("appoint.title", who)}
      done={t("appoint.done", who)}
    >
      {t("appoint.text")}
    </ActionButton>
  );
};

const Withdraw = ({ person, onDone }: ActionProps) => {
  const { t } = useTranslation("administration");
  const withdraw = useWithdrawAdministrator();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
      onDone={onDone}
      action={withdraw}
      isDangerous
      label={t("withdraw.open")}
      name={t("withdraw.openNamed", who)}
      title={t("withdraw.title", who)}
      done={t("withdraw.done", who)}
    >
      {t("withdraw.text")}
    </ActionButton>
  );
};

const SignOut = ({ person, onDone }: ActionProps) => {
  const { t } = useTranslation("administration");
  const signOut = useSignOutPerson();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
      onDone={onDone}
      action={signOut}
      label={t("signOut.open")}
      name={t("signOut.openNamed", who)}
      title={t("signOut.title", who)}
      done={t("signOut.done", who)}
    >
      {t("signOut.text")}
    </ActionButton>
  );
};

const Unlock = ({ person, onDone }: ActionProps) => {
  const { t } = useTranslation("administration");
  const unlock = useUnlockPerson();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
      onDone={onDone}
      action={unlock}
      label={t("unlock.open")}
      name={t("unlock.openNamed", who)}
      title={t("unlock.title", who)}
      done={t("unlock.done", who)}
    >
      {t("unlock.text")}
    </ActionButton>
  );
};

const Lock = ({ person, onDone }: ActionProps) => {
  const { t } = useTranslation("administration");
  const [isAsking, setAsking] = useState(false);
  const who = whoIs(person);
  return (
    <>
      <Button size="small" variant="tertiary" aria-label={t("lock.openNamed", who)} onPress={() => setAsking(true)}>
        {t("lock.open")}
      </Button>
      {isAsking && <LockDialog person={person} onDone={onDone} onClose={() => setAsking(false)} />}
    </>
  );
};

const LockDialog = ({ person, onDone, onClose }: ActionProps & { onClose: () => void }) => {
  const { t } = useTranslation("administration");
  const lock = useLockPerson();
  const who = whoIs(person);
  const confirm = (reason: string) =>
    mutateThen(lock, { personId: person.id, reason }, () => {
      onClose();
      showToast(t("lock.done", who));
      onDone();
    });
  return (
    <ReasonDialog
      title={t("lock.title", who)}
      help={t("lock.help")}
      confirmLabel={t("lock.open")}
      onConfirm={confirm}
      onClose={onClose}
      isPending={lock.isPending}
      error={lock.isError ? problemText(lock.error) : undefined}
    >
      <p>{t("lock.text")}</p>
    </ReasonDialog>
  );
};
