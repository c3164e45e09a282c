import { useTranslation } from "react-i18next";
import { LinkButton } from "../../../components/link-button.tsx";
import { Page } from "../../../components/page.tsx";
import { SecondFactorForm } from "./second-factor-form.tsx";

type SecondFactorPageProps = {
  /** Where to set one up; null: the account has one. */
  setUpAt: string | null;
  onShown: () => void | Promise<void>;
};

/** In the middle of signing in, or when something asks for rights that need the second factor. */
export const SecondFactorPage = ({ setUpAt, onShown }: SecondFactorPageProps) => {
  const { t } = useTranslation("accounts");
  if (setUpAt !== null)
    return (
      <Page title={t("secondFactor.missingTitle")} lead={t("secondFactor.missingText")}>
        <div className="row">
          <LinkButton to={setUpAt} variant="primary">
            {t("secondFactor.setUp")}
          </LinkButton>
        </div>
      </Page>
    );
  return (
    <Page title={t("secondFactor.title")} lead={t("secondFactor.lead")}>
      <SecondFactorForm onShown={onShown} />
    </Page>
  );
};
