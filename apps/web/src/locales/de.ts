import accounts from "./de/accounts.json" with { type: "json" };
import agendaItems from "./de/agenda-items.json" with { type: "json" };
import app from "./de/app.json" with { type: "json" };
import components from "./de/components.json" with { type: "json" };
import demoMails from "./de/demo-mails.json" with { type: "json" };
import guests from "./de/guests.json" with { type: "json" };
import home from "./de/home.json" with { type: "json" };
import invitations from "./de/invitations.json" with { type: "json" };
import legal from "./de/legal.json" with { type: "json" };
import me from "./de/me.json" with { type: "json" };
import meetings from "./de/meetings.json" with { type: "json" };
import memberships from "./de/memberships.json" with { type: "json" };
import municipalities from "./de/municipalities.json" with { type: "json" };
import organizations from "./de/organizations.json" with { type: "json" };
import personalLinks from "./de/personal-links.json" with { type: "json" };
import problems from "./de/problems.json" with { type: "json" };
import responses from "./de/responses.json" with { type: "json" };
import roundTables from "./de/round-tables.json" with { type: "json" };
import seats from "./de/seats.json" with { type: "json" };
import tasks from "./de/tasks.json" with { type: "json" };

/** One line for each feature; `en.ts` has the same lines. */
export const de = {
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
