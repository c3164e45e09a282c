import type { QueryClient } from "@tanstack/react-query";
import { type ComponentType, createElement } from "react";
import {
  createBrowserRouter,
  createMemoryRouter,
  type LoaderFunction,
  type RouteObject,
  RouterContextProvider,
} from "react-router";
import { LoadingView } from "../components/loading-view.tsx";
import { loadMoreTexts } from "../lib/i18n.ts";
import { provideQueryClient } from "../lib/query-client.ts";
import { NotFoundPage, RouteErrorView } from "./error-views.tsx";
import { patterns } from "./paths.ts";
import { Shell } from "./shell.tsx";

type RouteModule = {
  Component: ComponentType;
  loader?: LoaderFunction;
  /** Only where a page can say more than the common error view. */
  ErrorBoundary?: ComponentType;
};

const page = (
  path: string,
  load: () => Promise<RouteModule>,
  loadTexts: () => Promise<void> = loadMoreTexts,
): RouteObject => ({
  path,
  errorElement: createElement(RouteErrorView),
  lazy: async () => {
    try {
      const [{ Component, loader, ErrorBoundary }] = await Promise.all([load(), loadTexts()]);
      return { Component, ...(loader ? { loader } : {}), ...(ErrorBoundary ? { ErrorBoundary } : {}) };
    } catch (error) {
      // Thrown here it would leave the page empty: React Router takes a route without its code for one that still loads.
      return {
        Component: LoadingView,
        loader: () => {
          throw error;
        },
      };
    }
  },
});

/** The page whose texts are there from the start. */
const firstPage = (path: string, load: () => Promise<RouteModule>): RouteObject =>
  page(path, load, async () => undefined);

/** One line for each page. */
const pages: RouteObject[] = [
  page(patterns.home, () => import("../routes/home/home.route.tsx")),
  page(patterns.newMeeting, () => import("../routes/meetings/plan-meeting.route.tsx")),
  page(patterns.tableMessage, () => import("../routes/messages/table-message.route.tsx")),
  page(patterns.meeting, () => import("../routes/meetings/meeting-detail.route.tsx")),
  page(patterns.editMeeting, () => import("../routes/meetings/edit-meeting.route.tsx")),
  page(patterns.inviteToMeeting, () => import("../routes/meetings/invite.route.tsx")),
  page(patterns.printMeeting, () => import("../routes/meetings/printing.route.tsx")),
  page(patterns.overview, () => import("../routes/overview/overview.route.tsx")),
  page(patterns.ownCalendar, () => import("../routes/calendar-feeds/own-calendar.route.tsx")),
  page(patterns.demoMails, () => import("../routes/demo-mails/demo-mails.route.tsx")),
  page(patterns.imprint, () => import("../routes/legal/legal.route.tsx")),
  page(patterns.privacy, () => import("../routes/legal/legal.route.tsx")),
  page(patterns.accessibility, () => import("../routes/legal/legal.route.tsx")),
  firstPage(patterns.personalLink, () => import("../routes/personal-links/personal-link.route.tsx")),
  page(patterns.letterCode, () => import("../routes/personal-links/letter-code.route.tsx")),
  page(patterns.tables, () => import("../routes/round-tables/tables.route.tsx")),
  page(patterns.newTable, () => import("../routes/round-tables/new-table.route.tsx")),
  page(patterns.table, () => import("../routes/round-tables/table-detail.route.tsx")),
  page(patterns.signIn, () => import("../routes/accounts/sign-in.route.tsx")),
  page(patterns.signUp, () => import("../routes/accounts/sign-up.route.tsx")),
  page(patterns.forgotPassword, () => import("../routes/accounts/forgot-password.route.tsx")),
  page(patterns.resetPassword, () => import("../routes/accounts/reset-password.route.tsx")),
  page(patterns.mailVerification, () => import("../routes/accounts/mail-verification.route.tsx")),
  page(patterns.magicLink, () => import("../routes/accounts/magic-link.route.tsx")),
  page(patterns.memberInvitation, () => import("../routes/accounts/member-invitation.route.tsx")),
  page(patterns.entry, () => import("../routes/entries/entry.route.tsx")),
  page(patterns.ownEntry, () => import("../routes/entries/signed-in-entry.route.tsx")),
  page(patterns.firstAdmin, () => import("../routes/accounts/first-admin.route.tsx")),
  page(patterns.secondFactor, () => import("../routes/accounts/second-factor.route.tsx")),
  page(patterns.ownOrganization, () => import("../routes/organizations/own-organizations.route.tsx")),
  page(patterns.newOrganization, () => import("../routes/organizations/new-organization.route.tsx")),
  page(patterns.waitingOrganizations, () => import("../routes/organizations/waiting-organizations.route.tsx")),
  page(patterns.organization, () => import("../routes/organizations/organization-detail.route.tsx")),
  page(patterns.editOrganization, () => import("../routes/organizations/edit-organization.route.tsx")),
  page(patterns.importMembers, () => import("../routes/organizations/import-members.route.tsx")),
  page(patterns.responsibilities, () => import("../routes/responsibilities/responsibilities.route.tsx")),
  page(patterns.tasks, () => import("../routes/tasks/my-tasks.route.tsx")),
  page(patterns.task, () => import("../routes/tasks/task-detail.route.tsx")),
  page(patterns.municipality, () => import("../routes/municipalities/municipality-detail.route.tsx")),
  page(patterns.administration, () => import("../routes/administration/administration.route.tsx")),
  page(patterns.administeredPersons, () => import("../routes/administration/persons.route.tsx")),
  page(patterns.undeliveredMails, () => import("../routes/administration/undelivered-mails.route.tsx")),
  page(patterns.jobs, () => import("../routes/administration/jobs.route.tsx")),
  page(patterns.retention, () => import("../routes/administration/retention.route.tsx")),
  page(patterns.log, () => import("../routes/administration/log.route.tsx")),
  page(patterns.security, () => import("../routes/administration/security.route.tsx")),
  page(patterns.installationTexts, () => import("../routes/legal/installation-texts.route.tsx")),
  page(patterns.editInstallationText, () => import("../routes/legal/edit-legal.route.tsx")),
  page(patterns.network, () => import("../routes/networks/network.route.tsx")),
  page(patterns.municipalityLog, () => import("../routes/administration/municipality-log.route.tsx")),
  page(patterns.municipalityImprint, () => import("../routes/legal/legal.route.tsx")),
  page(patterns.municipalityPrivacy, () => import("../routes/legal/legal.route.tsx")),
  page(patterns.municipalityAccessibility, () => import("../routes/legal/legal.route.tsx")),
  page(patterns.editLegalText, () => import("../routes/legal/edit-legal.route.tsx")),
  page(patterns.account, () => import("../routes/accounts/account.route.tsx")),
];

const routes: RouteObject[] = [
  {
    element: createElement(Shell),
    errorElement: createElement(RouteErrorView),
    hydrateFallbackElement: createElement(LoadingView),
    children: [...pages, { path: "*", element: createElement(NotFoundPage) }],
  },
];

const withQueryClient = (queryClient: QueryClient) => ({
  getContext: () => {
    const context = new RouterContextProvider();
    provideQueryClient(context, queryClient);
    return context;
  },
});

export type AppRouter = ReturnType<typeof createBrowserRouter>;

export const createAppRouter = (queryClient: QueryClient): AppRouter =>
  createBrowserRouter(routes, withQueryClient(queryClient));

/** The same pages without a browser's address bar, for tests. */
export const createRouterAt = (url: string, queryClient: QueryClient): AppRouter =>
  createMemoryRouter(routes, { ...withQueryClient(queryClient), initialEntries: [url] });
