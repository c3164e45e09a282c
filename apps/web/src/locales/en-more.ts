import type { moreDe } from "./de-more.ts";
import accounts from "./en/accounts.json" with { type: "json" };
import administration from "./en/administration.json" with { type: "json" };
import calendarFeeds from "./en/calendar-feeds.json" with { type: "json" };
import dataRights from "./en/data-rights.json" with { type: "json" };
import demoMails from "./en/demo-mails.json" with { type: "json" };
import entries from "./en/entries.json" with { type: "json" };
import guests from "./en/guests.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import invitations from "./en/invitations.json" with { type: "json" };
import legal from "./en/legal.json" with { type: "json" };
import letters from "./en/letters.json" with { type: "json" };
import me from "./en/me.json" with { type: "json" };
import memberImports from "./en/member-imports.json" with { type: "json" };
import memberInvitations from "./en/member-invitations.json" with { type: "json" };
import memberships from "./en/memberships.json" with { type: "json" };
import messages from "./en/messages.json" with { type: "json" };
import municipalities from "./en/municipalities.json" with { type: "json" };
import networks from "./en/networks.json" with { type: "json" };
import organizations from "./en/organizations.json" with { type: "json" };
import responsibilities from "./en/responsibilities.json" with { type: "json" };
import retention from "./en/retention.json" with { type: "json" };
import roundTables from "./en/round-tables.json" with { type: "json" };

/** The same namespaces and keys as German; loaded only by those who read English. */
export const moreEn: typeof moreDe = {
  accounts,
  administration,
  "calendar-feeds": calendarFeeds,
  "data-rights": dataRights,
  "demo-mails": demoMails,
  entries,
  guests,
  home,
  invitations,
  legal,
  letters,
  me,
  "member-imports": memberImports,
  "member-invitations": memberInvitations,
  memberships,
  messages,
  municipalities,
  networks,
  organizations,
  responsibilities,
  retention,
  "round-tables": roundTables,
};
