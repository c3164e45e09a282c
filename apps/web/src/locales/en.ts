import type { de } from "./de.ts";
import agendaItems from "./en/agenda-items.json" with { type: "json" };
import app from "./en/app.json" with { type: "json" };
import components from "./en/components.json" with { type: "json" };
import files from "./en/files.json" with { type: "json" };
import meetings from "./en/meetings.json" with { type: "json" };
import personalLinks from "./en/personal-links.json" with { type: "json" };
import problems from "./en/problems.json" with { type: "json" };
import responses from "./en/responses.json" with { type: "json" };
import seats from "./en/seats.json" with { type: "json" };
import tasks from "./en/tasks.json" with { type: "json" };

/** The same namespaces and keys as German; loaded only by those who read English. */
export const en: typeof de = {
  "agenda-items": agendaItems,
  app,
  components,
  files,
  meetings,
  "personal-links": personalLinks,
  problems,
  responses,
  seats,
  tasks,
};
