import agendaItems from "./de/agenda-items.json" with { type: "json" };
import app from "./de/app.json" with { type: "json" };
import components from "./de/components.json" with { type: "json" };
import files from "./de/files.json" with { type: "json" };
import meetings from "./de/meetings.json" with { type: "json" };
import personalLinks from "./de/personal-links.json" with { type: "json" };
import problems from "./de/problems.json" with { type: "json" };
import responses from "./de/responses.json" with { type: "json" };
import seats from "./de/seats.json" with { type: "json" };
import tasks from "./de/tasks.json" with { type: "json" };

/** What a personal link needs at its first view; every other feature's line stands in `de-more.ts`. */
export const de = {
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
