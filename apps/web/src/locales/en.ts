import type { de } from "./de.ts";
import accounts from "./en/accounts.json" with { type: "json" };
import app from "./en/app.json" with { type: "json" };
import components from "./en/components.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import me from "./en/me.json" with { type: "json" };
import problems from "./en/problems.json" with { type: "json" };
import seats from "./en/seats.json" with { type: "json" };

/** The same namespaces and keys as German; loaded only by those who read English. */
export const en: typeof de = {
  accounts,
  app,
  components,
  home,
  me,
  problems,
  seats,
};
