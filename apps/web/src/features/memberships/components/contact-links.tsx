import type { Contact } from "@runde-tische/contracts/memberships";
import { useTranslation } from "react-i18next";
import { MailAddress } from "../../../components/mail-address.tsx";
import { VisuallyHidden } from "../../../components/visually-hidden.tsx";
import { phoneLink } from "../../../lib/phone-link.ts";
import "./memberships.css";

const hrefOf = ({ kind, value }: Contact): string => (kind === "mail" ? `mailto:${value}` : phoneLink(value));

const ContactText = ({ contact: { kind, value } }: { contact: Contact }) =>
  kind === "mail" ? <MailAddress>{value}</MailAddress> : value;

/** One touch calls or writes. */
export const ContactLinks = ({ contacts, label }: { contacts: readonly Contact[]; label: string }) => {
  const { t } = useTranslation("memberships");
  if (contacts.length === 0) return null;
  return (
    <ul className="plain-list contact-links" aria-label={label}>
      {contacts.map((contact) => (
        <li key={`${contact.kind} ${contact.value}`}>
          <VisuallyHidden>{t(`contact.${contact.kind}`)}: </VisuallyHidden>
          {contact.kind === "address" ? (
            contact.value
          ) : (
            <a href={hrefOf(contact)}>
              <ContactText contact={contact} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
