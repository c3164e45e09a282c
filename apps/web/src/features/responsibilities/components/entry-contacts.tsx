import type { Contact } from "@runde-tische/contracts/memberships";
import type { DirectoryEntry } from "@runde-tische/contracts/responsibilities";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../../components/button.tsx";
import { CopyButton } from "../../../components/copy-button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { phoneLink } from "../../../lib/phone-link.ts";

const isPhone = ({ kind }: Contact): boolean => kind === "phone" || kind === "mobile";

/** One touch calls or writes. */
export const EntryContacts = ({ entry }: { entry: DirectoryEntry }) => {
  const { t } = useTranslation("responsibilities");
  const { contacts, name, function: title, organization } = entry;
  if (contacts.length === 0) return <p className="muted">{t("noContact")}</p>;
  const phones = contacts.filter(isPhone);
  const mails = contacts.filter(({ kind }) => kind === "mail");
  const whom = name ?? title;
  const copied = [title, name, organization.name, ...contacts.map(({ value }) => value)].filter(Boolean).join("\n");
  return (
    <>
      {phones.map(({ value, kind }, index) => (
        <a
          key={value}
          href={phoneLink(value)}
          className={buttonClass(index === 0 ? "primary" : "secondary", "default")}
        >
          <Icon name="phone" />
          <span>
            {t(kind === "mobile" ? "callMobile" : "call")} <span className="responsible__number">{value}</span>
          </span>
          <VisuallyHidden>, {whom}</VisuallyHidden>
        </a>
      ))}
      {mails.map(({ value }) => (
        <a key={value} href={`mailto:${value}`} className={buttonClass("secondary", "default")}>
          <Icon name="mail" />
          <MailAddress>{value}</MailAddress>
          <VisuallyHidden>, {whom}</VisuallyHidden>
        </a>
      ))}
      {contacts
        .filter(({ kind }) => kind === "address")
        .map(({ value }) => (
          <p key={value}>{value}</p>
        ))}
      <CopyButton text={copied}>{t("copy")}</CopyButton>
    </>
  );
};
