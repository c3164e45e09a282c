import * as accounts from "@runde-tische/contracts/accounts";
import * as installation from "@runde-tische/contracts/installation";
import * as personalLinks from "@runde-tische/contracts/personal-links";
import { row } from "./rows.ts";
import * as rule from "./rules.ts";

const NOBODY = "01890000-0000-7000-8000-000000000000";

let tries = 0;
/** Tries are counted by secret, too. */
const unknown = () => {
  tries += 1;
  return `unknown-${tries}`;
};

/** What is guarded by a secret in the body, or by nothing: who asks makes no difference. */
export const openRows = [
  row(installation.readInstallation, rule.anybody),
  row(installation.listKeptMails, rule.nobody),
  row(installation.createFirstAdmin, rule.anybody, () => ({
    body: {
      secret: unknown(),
      name: "Erste Person",
      mail: `${unknown()}@stadt.example`,
      password: "lang genug und geheim",
    },
  })),
  row(accounts.verifyMagicLink, rule.anybody, () => ({ body: { token: unknown() } })),
  row(accounts.verifyMail, rule.anybody, () => ({ body: { token: unknown() } })),
  row(accounts.acceptMemberInvitation, rule.anybody, () => ({
    body: { secret: unknown(), password: "lang genug und geheim" },
  })),
  row(personalLinks.openPersonalLink, rule.nobody, () => ({ body: { secret: unknown() } })),
  row(personalLinks.confirmDevice, rule.nobody, () => ({
    params: { deviceId: NOBODY },
    body: { secret: unknown(), code: "123456" },
  })),
  row(personalLinks.renewPersonalLink, rule.anybody, () => ({ body: { secret: unknown() } })),
  row(personalLinks.readLinkSession, rule.linkOnly),
];

/** Last of all: it ends the personal link's session in the browser. */
export const closeLinkRow = row(personalLinks.closeLinkSession, rule.anybody);
