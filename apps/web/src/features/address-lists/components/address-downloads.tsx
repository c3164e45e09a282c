import { useTranslation } from "react-i18next";
import { DownloadLink } from "../../../components/download-link.tsx";
import type { Language } from "../../../lib/language.ts";
import { type AddressFile, organizationAddresses, tableAddresses } from "../address-lists.queries.ts";

export const TableAddresses = ({ tableId }: { tableId: string }) => {
  const { t, i18n } = useTranslation("letters");
  return <Downloads help={t("addresses.tableHelp")} files={tableAddresses(tableId, i18n.language as Language)} />;
};

export const OrganizationAddresses = ({ organizationId }: { organizationId: string }) => {
  const { t, i18n } = useTranslation("letters");
  const files = organizationAddresses(organizationId, i18n.language as Language);
  return <Downloads help={t("addresses.organizationHelp")} files={files} />;
};

const Downloads = ({ help, files }: { help: string; files: readonly AddressFile[] }) => {
  const { t } = useTranslation("letters");
  return (
    <section className="stack stack--small" aria-labelledby="addresses">
      <h2 id="addresses">{t("addresses.title")}</h2>
      <p className="prose">{help}</p>
      <div className="row">
        {files.map(({ kind, href }) => (
          <DownloadLink key={kind} href={href} size="small" aria-label={t(`addresses.${kind}Name`)}>
            {t(`addresses.${kind}`)}
          </DownloadLink>
        ))}
      </div>
    </section>
  );
};
