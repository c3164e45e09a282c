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

type ActionProps = { person: AdministeredPerson };

export const PersonActions = ({ person, isOwn }: ActionProps & { isOwn: boolean }) => {
  const { isPlatformAdmin, isMailVerified, sessions, locked } = person;
  return (
    <div className="person-line__actions">
      {isPlatformAdmin && <Withdraw person={person} />}
      {!isPlatformAdmin && isMailVerified && !locked && <Appoint person={person} />}
      {sessions > 0 && <SignOut person={person} />}
      {locked ? <Unlock person={person} /> : !isOwn && <Lock person={person} />}
    </div>
  );
};

const whoIs = ({ name, mail }: AdministeredPerson) => ({ name: name ?? mail });

const Appoint = ({ person }: ActionProps) => {
  const { t } = useTranslation("administration");
  const appoint = useAppointAdministrator();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
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

const Withdraw = ({ person }: ActionProps) => {
  const { t } = useTranslation("administration");
  const withdraw = useWithdrawAdministrator();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
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

const SignOut = ({ person }: ActionProps) => {
  const { t } = useTranslation("administration");
  const signOut = useSignOutPerson();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
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

const Unlock = ({ person }: ActionProps) => {
  const { t } = useTranslation("administration");
  const unlock = useUnlockPerson();
  const who = whoIs(person);
  return (
    <ActionButton
      id={person.id}
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

const Lock = ({ person }: ActionProps) => {
  const { t } = useTranslation("administration");
  const [isAsking, setAsking] = useState(false);
  const who = whoIs(person);
  return (
    <>
      <Button size="small" variant="tertiary" aria-label={t("lock.openNamed", who)} onPress={() => setAsking(true)}>
        {t("lock.open")}
      </Button>
      {isAsking && <LockDialog person={person} onClose={() => setAsking(false)} />}
    </>
  );
};

const LockDialog = ({ person, onClose }: ActionProps & { onClose: () => void }) => {
  const { t } = useTranslation("administration");
  const lock = useLockPerson();
  const who = whoIs(person);
  const confirm = (reason: string) =>
    mutateThen(lock, { personId: person.id, reason }, () => {
      onClose();
      showToast(t("lock.done", who));
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
