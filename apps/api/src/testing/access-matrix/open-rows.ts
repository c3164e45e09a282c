import { randomUUID } from "node:crypto";
import * as accounts from "@runde-tische/contracts/accounts";
import * as entries from "@runde-tische/contracts/entries";
import * as installation from "@runde-tische/contracts/installation";
import * as personalLinks from "@runde-tische/contracts/personal-links";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";

const secret = "unknown";

const inEntry = ({ entryId }: Place) => ({ params: { membershipId: entryId } });

/** What is guarded by a secret in the body, or by nothing: who asks makes no difference. */
export const openRows = [
  row(installation.readInstallation, rule.anybody),
  row(installation.listKeptMails, rule.nobody),
  row(installation.createFirstAdmin, rule.anybody, () => ({
    body: {
      secret,
      name: "Erste Person",
      mail: "erste@stadt.example",
      password: "lang genug und geheim",
    },
  })),
  row(accounts.verifyMagicLink, rule.anybody, () => ({ body: { token: secret } })),
  row(accounts.verifyMail, rule.anybody, () => ({ body: { token: secret } })),
  row(accounts.acceptMemberInvitation, rule.anybody, () => ({
    body: { secret, password: "lang genug und geheim" },
  })),
  row(accounts.joinByInvitation, rule.signedIn, () => ({ body: { secret } })),
  row(entries.openEntry, rule.nobody, () => ({ body: { secret } })),
  row(entries.readEntrySession, rule.entryOnly),
  row(entries.closeEntrySession, rule.anybody),
  row(entries.readEntry, rule.ownEntry, inEntry),
  row(raw("/entries/:membershipId/export"), rule.ownEntry, inEntry),
  row(raw("/entries/:membershipId/export.html"), rule.ownEntry, inEntry),
  row(entries.confirmEntry, rule.ownEntry, inEntry),
  row(entries.changeEntry, rule.ownEntry, (place) => ({ ...inEntry(place), body: {}, ifMatch: 999 })),
  row(entries.withdrawEntry, rule.ownEntry, inEntry),
  row(entries.eraseEntry, rule.ownEntry, inEntry),
  row(personalLinks.openPersonalLink, rule.nobody, () => ({ body: { secret } })),
  row(personalLinks.openPersonalLinkByCode, rule.nobody, () => ({ body: { code: "7Q2M-K0XW-9FTA" } })),
  row(personalLinks.confirmDevice, rule.nobody, () => ({
    params: { deviceId: randomUUID() },
    body: { secret, code: "123456" },
  })),
  row(personalLinks.renewPersonalLink, rule.anybody, () => ({ body: { secret } })),
  row(personalLinks.readLinkSession, rule.linkOnly),
];

/** Last of all: it ends the personal link's session in the browser. */
export const closeLinkRow = row(personalLinks.closeLinkSession, rule.anybody);
