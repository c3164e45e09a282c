import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "./legal.css";

type LegalSectionProps = {
  title: string;
  children?: ReactNode;
  /** What only the operator of an installation can say. */
  gap?: string;
};

export const LegalSection = ({ title, children, gap }: LegalSectionProps) => {
  const { t } = useTranslation("legal");
  return (
    <section className="stack stack--small prose">
      <h2>{title}</h2>
      {children}
      {gap && (
        <p>
          <mark className="legal-gap">{t("gap", { what: gap })}</mark>
        </p>
      )}
    </section>
  );
};
