import * as installation from "@runde-tische/contracts/installation";
import * as personalLinks from "@runde-tische/contracts/personal-links";
import { row } from "./rows.ts";
import * as rule from "./rules.ts";

/** What is guarded by a secret in the body, or by nothing. */
export const openRows = [
  row(installation.readInstallation, rule.anybody),
  row(personalLinks.readLinkSession, rule.linkOnly),
  row(personalLinks.renewPersonalLink, rule.anybody, () => ({ body: { secret: "unknown" } })),
];
