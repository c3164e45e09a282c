import type { Entry } from "@runde-tische/contracts/entries";
import type { Contact } from "@runde-tische/contracts/memberships";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { MailAddress } from "../../../components/mail-address.tsx";
import { Notice } from "../../../components/notice.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { mutateThen } from "../../../lib/mutate-then.ts";
import { problemText } from "../../../lib/problem-text.ts";
import { useChangeEntry } from "../entries.queries.ts";
import "./entries.css";

/** Each with who sees it, in plain words, and out by one press. */
export const EntryContacts = ({ entry }: { entry: Entry }) => {
  const { t } = useTranslation("entries");
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="stack stack--small" aria-labelledby="contacts">
      <h2 id="contacts" ref={heading} tabIndex={-1}>
        {t("contacts.title")}
      </h2>
      {entry.contacts.length === 0 ? (
        <p className="muted">{t("contacts.none")}</p>
      ) : (
        <ContactList entry={entry} onGone={() => heading.current?.focus()} />
      )}
    </section>
  );
};

/** `onGone`: the line is gone, and with it the button that was pressed. */
const ContactList = ({ entry, onGone }: { entry: Entry; onGone: () => void }) => {
  const { t } = useTranslation("entries");
  const change = useChangeEntry(entry.membershipId);
  const takeOut = (contact: Contact) =>
    mutateThen(
      change,
      { body: { contacts: entry.contacts.filter((other) => other !== contact) }, version: entry.version },
      () => {
        showToast(t("contacts.gone", { value: contact.value }));
        onGone();
      },
    );
  return (
    <>
      <ul className="plain-list lined">
        {entry.contacts.map((contact) => (
          <li key={`${contact.kind} ${contact.value}`} className="entry-contact">
            <div>
              <p>
                <span className="muted">{t(`contacts.${contact.kind}`)}: </span>
                {contact.kind === "mail" ? <MailAddress>{contact.value}</MailAddress> : contact.value}
              </p>
              <p className="small">
                {t(`seenBy.${contact.visibility}`, {
                  organization: entry.organization.name,
                  places: entry.places.join(", "),
                })}
              </p>
            </div>
            <Button size="small" variant="tertiary" isPending={change.isPending} onPress={() => takeOut(contact)}>
              {t("contacts.takeOut", { kind: t(`contacts.${contact.kind}`) })}
            </Button>
          </li>
        ))}
      </ul>
      {change.error && <Notice tone="danger">{problemText(change.error)}</Notice>}
    </>
  );
};
