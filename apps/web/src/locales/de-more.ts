import accounts from "./de/accounts.json" with { type: "json" };
import administration from "./de/administration.json" with { type: "json" };
import calendarFeeds from "./de/calendar-feeds.json" with { type: "json" };
import dataRights from "./de/data-rights.json" with { type: "json" };
import demoMails from "./de/demo-mails.json" with { type: "json" };
import entries from "./de/entries.json" with { type: "json" };
import guests from "./de/guests.json" with { type: "json" };
import home from "./de/home.json" with { type: "json" };
import invitations from "./de/invitations.json" with { type: "json" };
import legal from "./de/legal.json" with { type: "json" };
import letters from "./de/letters.json" with { type: "json" };
import me from "./de/me.json" with { type: "json" };
import memberImports from "./de/member-imports.json" with { type: "json" };
import memberInvitations from "./de/member-invitations.json" with { type: "json" };
import memberships from "./de/memberships.json" with { type: "json" };
import messages from "./de/messages.json" with { type: "json" };
import municipalities from "./de/municipalities.json" with { type: "json" };
import networks from "./de/networks.json" with { type: "json" };
import organizations from "./de/organizations.json" with { type: "json" };
import responsibilities from "./de/responsibilities.json" with { type: "json" };
import retention from "./de/retention.json" with { type: "json" };
import roundTables from "./de/round-tables.json" with { type: "json" };

/** One line for each feature; `en-more.ts` has the same lines. Loaded with every page but that of a personal link. */
export const moreDe = {
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
