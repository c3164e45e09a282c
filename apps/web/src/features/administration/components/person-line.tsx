import type { AdministeredPerson } from "@runde-tische/contracts/administration";
import { useTranslation } from "react-i18next";
import { Badge } from "../../../components/badge.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { TextLink } from "../../../components/text-link.tsx";
import { useFocusAfterAction } from "../focus-after-action.ts";
import { momentText } from "../moment-text.ts";
import { PersonActions } from "./person-actions.tsx";

type Linked = { key: string; name: string; to: string };

type PersonLineProps = {
  person: AdministeredPerson;
  /** The reader's own account. */
  isOwn: boolean;
  places: Record<"municipalities" | "tables" | "organizations", Linked[]>;
};

const kinds = ["municipalities", "tables", "organizations"] as const;

/** Somebody with an account: what they may, and what can be done about it. */
export const PersonLine = ({ person, isOwn, places }: PersonLineProps) => {
  const { t } = useTranslation("administration");
  const { target, onDone } = useFocusAfterAction<HTMLHeadingElement>();
  const { name, mail, isPlatformAdmin, isMailVerified, hasSecondFactor, sessions, locked } = person;
  return (
    <li className="person-line">
      <div className="stack stack--small grow">
        <div className="row">
          <h2 ref={target} tabIndex={-1} className="person-line__name">
            {name ?? mail}
          </h2>
          {isPlatformAdmin && <Badge tone="accent">{t("person.isAdmin")}</Badge>}
          {locked && <Badge tone="danger">{t("person.isLocked")}</Badge>}
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
        {locked && (
          <p className="small">{t("person.lockedSince", { at: momentText(locked.at), reason: locked.reason })}</p>
        )}
        {kinds.map(
          (kind) => places[kind].length > 0 && <Places key={kind} label={t(`person.${kind}`)} places={places[kind]} />,
        )}
      </div>
      <PersonActions person={person} isOwn={isOwn} onDone={onDone} />
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
