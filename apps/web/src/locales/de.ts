import accounts from "./de/accounts.json" with { type: "json" };
import app from "./de/app.json" with { type: "json" };
import components from "./de/components.json" with { type: "json" };
import home from "./de/home.json" with { type: "json" };
import me from "./de/me.json" with { type: "json" };
import problems from "./de/problems.json" with { type: "json" };
import seats from "./de/seats.json" with { type: "json" };

/** One line for each feature; `en.ts` has the same lines. */
export const de = {
  accounts,
  app,
  components,
  home,
  me,
  problems,
  seats,
};
