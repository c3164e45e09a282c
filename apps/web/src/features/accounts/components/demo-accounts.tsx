import type { Installation } from "@runde-tische/contracts/installation";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { problemText } from "../../../lib/problem-text.ts";
import { useSignIn } from "../accounts.queries.ts";
import "./accounts.css";

type DemoAccountsProps = { accounts: Installation["demoAccounts"]; password: string; onSignedIn: () => void };

/** One press signs in as one of the people of the demo. */
export const DemoAccounts = ({ accounts, password, onSignedIn }: DemoAccountsProps) => {
  const { t } = useTranslation("accounts");
  const signIn = useSignIn();
  const signInAs = (email: string) => signIn.mutate({ email, password }, { onSuccess: onSignedIn });
  return (
    <section className="stack" aria-labelledby="demo-accounts">
      <div>
        <h2 id="demo-accounts">{t("demo.title")}</h2>
        <p className="muted">{t("demo.text", { password })}</p>
      </div>
      <ul className="plain-list lined">
        {accounts.map(({ mail, role }) => (
          <li key={mail} className="demo-accounts__account">
            <div className="grow">
              <strong>{t(`demo.${role}`)}</strong>
              <p className="small muted">{t(`demo.${role}Does`)}</p>
            </div>
            <Button
              aria-label={t("demo.signInAs", { role: t(`demo.${role}`) })}
              isPending={signIn.isPending && signIn.variables.email === mail}
              onPress={() => signInAs(mail)}
            >
              {t("signIn.submit")}
            </Button>
          </li>
        ))}
      </ul>
      {signIn.error && <Notice tone="danger">{problemText(signIn.error)}</Notice>}
    </section>
  );
};
