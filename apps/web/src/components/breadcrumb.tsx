import { useTranslation } from "react-i18next";
import "./breadcrumb.css";
import { TextLink } from "./text-link.tsx";

/** The pages above this one; the page itself is its heading. */
export const Breadcrumb = ({ trail }: { trail: readonly { label: string; to?: string }[] }) => {
  const { t } = useTranslation("components");
  return (
    <nav aria-label={t("breadcrumb")}>
      <ol className="plain-list breadcrumb">
        {trail.map(({ label, to }) => (
          <li key={label} className="breadcrumb__place">
            {to ? <TextLink to={to}>{label}</TextLink> : label}
          </li>
        ))}
      </ol>
    </nav>
  );
};
