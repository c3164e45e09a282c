import { listBacklogFiles, listMeetingFiles, listTableFiles, listTaskFiles } from "@runde-tische/contracts/files";
import { readInstallation } from "@runde-tische/contracts/installation";
import { readMe } from "@runde-tische/contracts/me";
import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { vi } from "vitest";
import { Providers } from "../app/providers.tsx";
import { type AppRouter, createRouterAt } from "../app/router.tsx";
import { startI18n } from "../lib/i18n.ts";
import type { Language } from "../lib/language.ts";
import { createQueryClient } from "../lib/query-client.ts";
import { type Answer, answer, fetchFrom, refuse } from "./answers.ts";

type Rendered = {
  router: AppRouter;
  user: ReturnType<typeof userEvent.setup>;
  /** Every request so far. */
  calls: { method: string; path: string; body: unknown }[];
};

const noDemo = { isDemo: false, demoAccounts: [], demoPassword: null, keepsMails: false };

const noFiles = { items: [], may: { add: false }, usage: null };

/** What every test can leave out: a visitor of a real installation where nobody keeps files. */
const usual: readonly Answer[] = [
  answer(readInstallation, noDemo),
  refuse(readMe, "sign-in-required"),
  ...[listTableFiles, listMeetingFiles, listBacklogFiles, listTaskFiles].map((list) => answer(list, noFiles)),
];

/** The whole app at a URL. Without an answer for `readMe` the reader is a visitor. */
export const renderAt = async (
  url: string,
  answers: readonly Answer[] = [],
  { language = "de" as Language } = {},
): Promise<Rendered> => {
  const calls: Rendered["calls"] = [];
  vi.stubGlobal("fetch", fetchFrom([...answers, ...usual], calls));
  await startI18n(language);
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const router = createRouterAt(url, queryClient);
  render(<Providers router={router} queryClient={queryClient} />);
  return { router, user: userEvent.setup(), calls };
};
