import { useTranslation } from "react-i18next";

/** Four sides at one table, in the shapes and colours of the groups. */
export const Wordmark = () => {
  const { t } = useTranslation();
  return (
    <span className="wordmark">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <circle className="wordmark__municipality" cx="16" cy="6" r="5" />
        <rect className="wordmark__welfare" x="21.5" y="11.5" width="9" height="9" rx="2" />
        <path className="wordmark__citizens" d="M16 20.5 21.5 26 16 31.5 10.5 26z" />
        <path className="wordmark__partner" d="m4 11.2h4.600L11 16l-2.400 4.800H4L1.600 16z" />
      </svg>
      {t("productName")}
    </span>
  );
};
