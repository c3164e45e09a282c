import type { Language } from "@runde-tische/contracts/fields";
import type { MailContent } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";

export type AccountMailKind = "account.verify" | "account.magic-link" | "account.reset" | "account.exists";

type Facts = { language: Language; name: string | null; publicUrl: string; secret: string | null };
type Texts = { subject: string; text: string; action: string; why: string };

const TEXTS: Record<Language, Record<AccountMailKind, Texts> & { greeting: (name: string | null) => string }> = {
  de: {
    greeting: (name) => (name ? `Guten Tag ${name},` : "Guten Tag,"),
    "account.verify": {
      subject: "Bitte bestätigen Sie Ihre Mailadresse",
      text: "mit einem Klick bestätigen Sie, dass diese Mailadresse Ihnen gehört. Danach können Sie „Runde Tische“ nutzen.",
      action: "Mailadresse bestätigen",
      why: "Sie erhalten diese Mail, weil mit dieser Adresse ein Konto angelegt wurde. Waren Sie das nicht, brauchen Sie nichts zu tun.",
    },
    "account.magic-link": {
      subject: "Ihr Link zum Anmelden",
      text: "mit diesem Link melden Sie sich ohne Passwort an. Er gilt 15 Minuten und nur einmal.",
      action: "Anmelden",
      why: "Sie erhalten diese Mail, weil jemand mit dieser Adresse einen Link zum Anmelden angefordert hat. Waren Sie das nicht, brauchen Sie nichts zu tun.",
    },
    "account.reset": {
      subject: "Neues Passwort festlegen",
      text: "mit diesem Link legen Sie ein neues Passwort fest. Bis dahin gilt das alte.",
      action: "Neues Passwort festlegen",
      why: "Sie erhalten diese Mail, weil für Ihr Konto ein neues Passwort angefordert wurde. Waren Sie das nicht, brauchen Sie nichts zu tun.",
    },
    "account.exists": {
      subject: "Sie haben schon ein Konto",
      text: "jemand wollte mit dieser Mailadresse ein Konto anlegen. Sie haben bereits eines: Melden Sie sich an oder legen Sie dort ein neues Passwort fest.",
      action: "Zur Anmeldung",
      why: "Sie erhalten diese Mail, weil mit Ihrer Adresse ein Konto angelegt werden sollte. Waren Sie das nicht, brauchen Sie nichts zu tun.",
    },
  },
  en: {
    greeting: (name) => (name ? `Hello ${name},` : "Hello,"),
    "account.verify": {
      subject: "Please confirm your mail address",
      text: "one click confirms that this mail address is yours. After that you can use “Runde Tische”.",
      action: "Confirm mail address",
      why: "You receive this mail because an account was made with this address. If that was not you, there is nothing to do.",
    },
    "account.magic-link": {
      subject: "Your sign-in link",
      text: "this link signs you in without a password. It is valid for 15 minutes and only once.",
      action: "Sign in",
      why: "You receive this mail because somebody asked for a sign-in link with this address. If that was not you, there is nothing to do.",
    },
    "account.reset": {
      subject: "Set a new password",
      text: "with this link you set a new password. Until then the old one stays valid.",
      action: "Set a new password",
      why: "You receive this mail because a new password was asked for your account. If that was not you, there is nothing to do.",
    },
    "account.exists": {
      subject: "You already have an account",
      text: "somebody tried to make an account with this mail address. You already have one: sign in, or set a new password there.",
      action: "To sign-in",
      why: "You receive this mail because an account was to be made with your address. If that was not you, there is nothing to do.",
    },
  },
};

const PATHS: Record<AccountMailKind, (secret: string) => string> = {
  "account.verify": mailPaths.verify,
  "account.magic-link": mailPaths.magicLink,
  "account.reset": mailPaths.reset,
  "account.exists": () => mailPaths.signIn,
};

export const writeAccountMail = (kind: AccountMailKind, facts: Facts): MailContent => {
  const texts = TEXTS[facts.language];
  const { subject, text, action, why } = texts[kind];
  return {
    language: facts.language,
    subject,
    greeting: texts.greeting(facts.name),
    blocks: [
      { kind: "text", text },
      { kind: "action", label: action, url: facts.publicUrl + PATHS[kind](facts.secret ?? "") },
    ],
    why,
  };
};
