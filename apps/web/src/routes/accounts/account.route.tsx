import type { Me } from "@runde-tische/contracts/me";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { type LoaderFunctionArgs, redirect, useNavigate } from "react-router";
import { paths } from "../../app/paths.ts";
import { Button } from "../../components/button.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { MailAddress } from "../../components/mail-address.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { TextLink } from "../../components/text-link.tsx";
import { useSignOut, useSignOutEverywhere } from "../../features/accounts/accounts.queries.ts";
import { PasswordChange } from "../../features/accounts/components/password-change.tsx";
import { SecondFactorSettings } from "../../features/accounts/components/second-factor-settings.tsx";
import { SecondFactorSetup } from "../../features/accounts/components/second-factor-setup.tsx";
import { OwnData } from "../../features/data-rights/components/own-data.tsx";
import { ProfileForm } from "../../features/me/components/profile-form.tsx";
import { meQuery } from "../../features/me/me.queries.ts";
import { problemText } from "../../lib/problem-text.ts";
import { queryClientOf } from "../../lib/query-client.ts";

export const loader = async ({ context }: LoaderFunctionArgs) => {
  const me = await queryClientOf(context).ensureQueryData(meQuery);
  return me ? null : redirect(paths.signIn(paths.account()));
};

export const Component = () => {
  const { t } = useTranslation("accounts");
  const { t: rights } = useTranslation("data-rights");
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  // Null for the moment between signing out and the page that follows.
  if (!me) return null;
  return (
    <Page title={t("account.title")} lead={<MailAddress>{me.mail}</MailAddress>}>
      <Section title={t("account.profile")}>
        <ProfileForm me={me} />
      </Section>
      <OwnEntries me={me} />
      <Section title={t("account.calendar")}>
        <p>
          <TextLink to={paths.ownCalendar()}>{t("account.toCalendar")}</TextLink>
        </p>
      </Section>
      <SecondFactorSection me={me} />
      <Section title={t("account.changePassword")}>
        <PasswordChange />
      </Section>
      <Section title={t("account.signOut")}>
        <SignOutActions />
      </Section>
      <Section title={rights("title")}>
        <OwnData onErased={() => navigate(paths.home())} />
      </Section>
    </Page>
  );
};

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="account-section stack">
    <h2>{title}</h2>
    {children}
  </section>
);

/** Those of organizations that are confirmed: others stand in no directory. */
const OwnEntries = ({ me }: { me: Me }) => {
  const { t } = useTranslation("accounts");
  const listed = me.memberships.filter(({ status }) => status === "active");
  if (listed.length === 0) return null;
  return (
    <Section title={t("account.entries", { count: listed.length })}>
      <p className="prose">{t("account.entriesHelp")}</p>
      <ul className="plain-list stack stack--small">
        {listed.map(({ id, organization }) => (
          <li key={id}>
            <TextLink to={paths.ownEntry(id)}>{organization}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const SecondFactorSection = ({ me }: { me: Me }) => {
  const { t } = useTranslation("accounts");
  const [outcome, setOutcome] = useState<"on" | "off">();
  return (
    <Section title={t("factor.title")}>
      <div role="status">
        {outcome && <Notice tone="success">{t(outcome === "on" ? "factor.nowOn" : "factor.nowOff")}</Notice>}
      </div>
      {!me.hasSecondFactor && <SecondFactorSetup onDone={() => setOutcome("on")} />}
      {me.hasSecondFactor && me.isSecondFactorShown && <SecondFactorSettings onDisabled={() => setOutcome("off")} />}
      {me.hasSecondFactor && !me.isSecondFactorShown && (
        <div className="stack">
          <p className="prose">{t("factor.showFirst")}</p>
          <div className="row">
            <LinkButton to={paths.secondFactor(paths.account())}>{t("secondFactor.confirm")}</LinkButton>
          </div>
        </div>
      )}
    </Section>
  );
};

const SignOutActions = () => {
  const { t } = useTranslation("accounts");
  const navigate = useNavigate();
  const signOut = useSignOut();
  const everywhere = useSignOutEverywhere();
  // Awaited, not a callback: this section is gone as soon as nobody is signed in any more.
  const leave = async (end: typeof signOut) => {
    const isOut = await end.mutateAsync(undefined).then(
      () => true,
      () => false,
    );
    if (isOut) await navigate(paths.home());
  };
  const error = signOut.error ?? everywhere.error;
  return (
    <div className="stack">
      <p className="prose">{t("account.signOutHelp")}</p>
      <div className="row">
        <Button isPending={signOut.isPending} onPress={() => leave(signOut)}>
          {t("account.signOut")}
        </Button>
        <Button isPending={everywhere.isPending} onPress={() => leave(everywhere)}>
          {t("account.signOutEverywhere")}
        </Button>
      </div>
      {error && <Notice tone="danger">{problemText(error)}</Notice>}
    </div>
  );
};
