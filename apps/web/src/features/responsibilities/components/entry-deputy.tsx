import type { Deputy } from "@runde-tische/contracts/responsibilities";
import { useTranslation } from "react-i18next";
import { MailAddress } from "../../../components/mail-address.tsx";
import { phoneLink } from "../../../lib/phone-link.ts";

/** Whom to call, else to write to, when nobody answers. */
export const EntryDeputy = ({ deputy: { name, function: title, contacts } }: { deputy: Deputy }) => {
  const { t } = useTranslation("responsibilities");
  const phone = contacts.find(({ kind }) => kind === "phone" || kind === "mobile")?.value;
  const mail = contacts.find(({ kind }) => kind === "mail")?.value;
  return (
    <p className="small responsible__deputy">
      {t("deputy", { name: name ?? title })}
      {phone && (
        <>
          , <a href={phoneLink(phone)}>{phone}</a>
        </>
      )}
      {!phone && mail && (
        <>
          ,{" "}
          <a href={`mailto:${mail}`}>
            <MailAddress>{mail}</MailAddress>
          </a>
        </>
      )}
    </p>
  );
};
