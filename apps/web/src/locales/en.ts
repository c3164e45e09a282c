import type { de } from "./de.ts";
import accounts from "./en/accounts.json" with { type: "json" };
import agendaItems from "./en/agenda-items.json" with { type: "json" };
import app from "./en/app.json" with { type: "json" };
import components from "./en/components.json" with { type: "json" };
import demoMails from "./en/demo-mails.json" with { type: "json" };
import guests from "./en/guests.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import invitations from "./en/invitations.json" with { type: "json" };
import legal from "./en/legal.json" with { type: "json" };
import me from "./en/me.json" with { type: "json" };
import meetings from "./en/meetings.json" with { type: "json" };
import memberships from "./en/memberships.json" with { type: "json" };
import municipalities from "./en/municipalities.json" with { type: "json" };
import organizations from "./en/organizations.json" with { type: "json" };
import personalLinks from "./en/personal-links.json" with { type: "json" };
import problems from "./en/problems.json" with { type: "json" };
import responses from "./en/responses.json" with { type: "json" };
import roundTables from "./en/round-tables.json" with { type: "json" };
import seats from "./en/seats.json" with { type: "json" };
import tasks from "./en/tasks.json" with { type: "json" };

/** The same namespaces and keys as German; loaded only by those who read English. */
export const en: typeof de = {
  accounts,
  app,
  responses,
  meetings,
  invitations,
  "agenda-items": agendaItems,
  components,
  "demo-mails": demoMails,
  guests,
  home,
  legal,
  me,
  "personal-links": personalLinks,
  memberships,
  municipalities,
  organizations,
  problems,
  "round-tables": roundTables,
  seats,
  tasks,
};
