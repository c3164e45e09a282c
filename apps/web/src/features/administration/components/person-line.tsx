import type { AdministeredPerson } from "@runde-tische/contracts/administration";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { useAppointAdministrator, useSignOutPerson, useWithdrawAdministrator } from "../administration.queries.ts";
import { ActionButton } from "./action-button.tsx";

type Linked = { key: string; name: string; to: string };

type PersonLineProps = {
  person: AdministeredPerson;
  places: Record<"municipalities" | "tables" | "organizations", Linked[]>;
};

const kinds = ["municipalities", "tables", "organizations"] as const;

/** Somebody with an account: what they may, and what can be done about it. */
export const PersonLine = ({ person, places }: PersonLineProps) => {
  const { t } = useTranslation("administration");
  const { name, mail, isPlatformAdmin, isMailVerified, hasSecondFactor, sessions } = person;
  return (
    <li className="person-line">
      <div className="stack stack--small grow">
        <div className="row">
          <h2 className="person-line__name">{name ?? mail}</h2>
          {isPlatformAdmin && <Badge tone="accent">{t("person.isAdmin")}</Badge>}
        </div>
        <p className="small muted">
          <MailAddress>{mail}</MailAddress>
        </p>
        <p className="small muted">
          {[
            t(hasSecondFactor ? "person.hasFactor" : "person.noFactor"),
            t("person.sessions", { count: sessions }),
            ...(isMailVerified ? [] : [t("person.notVerified")]),
          ].join(" · ")}
        </p>
        {kinds.map(
          (kind) => places[kind].length > 0 && <Places key={kind} label={t(`person.${kind}`)} places={places[kind]} />,
        )}
      </div>
      <PersonActions person={person} />
    </li>
  );
};

const Places = ({ label, places }: { label: string; places: readonly Linked[] }) => (
  <div className="person-line__places small">
    <span className="muted">{label}</span>
    <ul className="plain-list person-line__list">
      {places.map(({ key, name, to }) => (
        <li key={key}>
          <TextLink to={to}>{name}</TextLink>
        </li>
      ))}
    </ul>
  </div>
);

const PersonActions = ({
  person: { id, name, mail, isPlatformAdmin, isMailVerified, sessions },
}: {
  person: AdministeredPerson;
}) => {
  const { t } = useTranslation("administration");
  const appoint = useAppointAdministrator();
  const withdraw = useWithdrawAdministrator();
  const signOut = useSignOutPerson();
  const who = { name: name ?? mail };
  return (
    <div className="person-line__actions">
      {isPlatformAdmin ? (
        <ActionButton
          id={id}
          action={withdraw}
          isDangerous
          label={t("withdraw.open")}
          name={t("withdraw.openNamed", who)}
          title={t("withdraw.title", who)}
          done={t("withdraw.done", who)}
        >
          {t("withdraw.text")}
        </ActionButton>
      ) : (
        isMailVerified && (
          <ActionButton
            id={id}
            action={appoint}
            label={t("appoint.open")}
            name={t("appoint.openNamed", who)}
            title={t("appoint.title", who)}
            done={t("appoint.done", who)}
          >
            {t("appoint.text")}
          </ActionButton>
        )
      )}
      {sessions > 0 && (
        <ActionButton
          id={id}
          action={signOut}
          label={t("signOut.open")}
          name={t("signOut.openNamed", who)}
          title={t("signOut.title", who)}
          done={t("signOut.done", who)}
        >
          {t("signOut.text")}
        </ActionButton>
      )}
    </div>
  );
};
