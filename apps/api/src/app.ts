import cookie from "@fastify/cookie";
import { serializerCompiler, validatorCompiler } from "@fastify/type-provider-zod";
import type { PrismaClient } from "@runde-tische/database/client";
import {
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
  fastify,
  type RouteOptions,
} from "fastify";
import { accountRoutes } from "./features/accounts/accounts.routes.ts";
import { createSignIn } from "./features/accounts/better-auth.ts";
import { addressListRoutes } from "./features/address-lists/address-lists.routes.ts";
import { administrationRoutes } from "./features/administration/administration.routes.ts";
import type { Setup } from "./features/administration/security.service.ts";
import { agendaItemRoutes } from "./features/agenda-items/agenda-items.routes.ts";
import { calendarFeedRoutes } from "./features/calendar-feeds/calendar-feeds.routes.ts";
import { calendarRoutes } from "./features/calendars/calendars.routes.ts";
import { changeRoutes } from "./features/changes/changes.routes.ts";
import { dataExportRoutes } from "./features/data-exports/data-exports.routes.ts";
import { entryRoutes } from "./features/entries/entries.routes.ts";
import { erasureRoutes } from "./features/erasures/erasures.routes.ts";
import { eventRoutes } from "./features/events/events.routes.ts";
import { fileRoutes } from "./features/files/files.routes.ts";
import { guestRoutes } from "./features/guests/guests.routes.ts";
import { installationRoutes } from "./features/installation/installation.routes.ts";
import { isReady } from "./features/installation/installation.service.ts";
import { invitationRoutes } from "./features/invitations/invitations.routes.ts";
import { legalTextRoutes } from "./features/legal-texts/legal-texts.routes.ts";
import { letterRoutes } from "./features/letters/letters.routes.ts";
import { mailRoutes } from "./features/mails/mails.routes.ts";
import { meRoutes } from "./features/me/me.routes.ts";
import { meetingRoutes } from "./features/meetings/meetings.routes.ts";
import { memberImportRoutes } from "./features/member-imports/member-imports.routes.ts";
import { membershipRoutes } from "./features/memberships/memberships.routes.ts";
import { messageRoutes } from "./features/messages/messages.routes.ts";
import { municipalityRoutes } from "./features/municipalities/municipalities.routes.ts";
import { networkRoutes } from "./features/networks/networks.routes.ts";
import { organizationRoutes } from "./features/organizations/organizations.routes.ts";
import { paperRoutes } from "./features/papers/papers.routes.ts";
import { personalLinkRoutes } from "./features/personal-links/personal-links.routes.ts";
import { responseRoutes } from "./features/responses/responses.routes.ts";
import { responsibilityRoutes } from "./features/responsibilities/responsibilities.routes.ts";
import { retentionRoutes } from "./features/retention/retention.routes.ts";
import { roundTableRoutes } from "./features/round-tables/round-tables.routes.ts";
import { seatRoutes } from "./features/seats/seats.routes.ts";
import { taskRoutes } from "./features/tasks/tasks.routes.ts";
import type { Keys } from "./lib/keys.ts";
import { defaultMailFrom } from "./lib/mail-from.ts";
import { createTableEvents } from "./lib/table-events.ts";
import { apiDescription } from "./plugins/api-description.ts";
import { contextOf, contexts } from "./plugins/contexts.ts";
import { etags } from "./plugins/etags.ts";
import { health } from "./plugins/health.ts";
import { origins } from "./plugins/origins.ts";
import { problems } from "./plugins/problems.ts";
import { rateLimits } from "./plugins/rate-limits.ts";
import { securityHeaders } from "./plugins/security-headers.ts";
import { site } from "./plugins/site.ts";

type StartFacts = Pick<Setup, "hasMailServer" | "hasGivenSecret" | "isEmbedded" | "trustsProxy">;

const TEST_START: StartFacts = { hasMailServer: true, hasGivenSecret: true, isEmbedded: false, trustsProxy: false };

/** All that differs between a server, a test and a benchmark. */
export type AppOptions = {
  readonly db: PrismaClient;
  /** Of the same database, for the connection that listens. */
  readonly databaseUrl: string;
  readonly keys: Keys;
  /** As in `PUBLIC_URL`, without a slash at the end. */
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly clock: () => Date;
  /** Whom mails and calendar entries name as sender; without it an address of this host that takes no mail. */
  readonly mailFrom?: string | null;
  /** Without a mail server a demo keeps what it would have sent. */
  readonly keepsMails?: boolean;
  /** What the security check tells of the start; without it that of a test. */
  readonly setup?: StartFacts;
  /** A virus scanner that every file passes; none: they are not looked through. */
  readonly clamdUrl?: string | null;
  /** The web app's build; none: the API alone. */
  readonly siteDir?: string;
  /** Turns requests away with 503 while the event loop lags behind by more; without it none, as slow tests still want an answer. */
  readonly mostLagMs?: number;
  readonly server?: FastifyServerOptions;
  /** Hears of every route: the access matrix must know them all. */
  readonly onRoute?: (route: RouteOptions) => void;
};

/** Those that need nothing but a request's context. */
const FEATURES = [
  roundTableRoutes,
  municipalityRoutes,
  organizationRoutes,
  memberImportRoutes,
  responsibilityRoutes,
  seatRoutes,
  meetingRoutes,
  agendaItemRoutes,
  taskRoutes,
  changeRoutes,
  invitationRoutes,
  guestRoutes,
  responseRoutes,
  paperRoutes,
  addressListRoutes,
  meRoutes,
  dataExportRoutes,
  retentionRoutes,
  legalTextRoutes,
  networkRoutes,
];

/** Made, not listening. */
export const createApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const app = fastify({ bodyLimit: 1_048_576, ...options.server });
  if (options.onRoute) app.addHook("onRoute", options.onRoute);
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  problems(app);
  await securityHeaders(app, options.publicUrl);
  await health(app, () => isReady(options.db), options.mostLagMs);
  origins(app, options.publicUrl);
  await apiDescription(app, options.publicUrl);
  etags(app);
  contexts(app, options);
  rateLimits(app, options);
  for (const routes of FEATURES) await app.register(routes);
  for (const routes of [membershipRoutes, personalLinkRoutes, entryRoutes, letterRoutes, messageRoutes])
    await app.register(routes, options);
  await app.register(fileRoutes, options);
  await app.register(mailRoutes, options);
  const calendarSite = { ...options, mailFrom: options.mailFrom ?? defaultMailFrom(options.publicUrl) };
  await app.register(calendarRoutes, calendarSite);
  await app.register(calendarFeedRoutes, calendarSite);
  const events = createTableEvents(options.databaseUrl, (message) => app.log.error(message));
  app.addHook("onClose", events.close);
  await app.register(eventRoutes, { events, contextOf: (request: FastifyRequest) => contextOf(options, request) });
  await app.register(erasureRoutes, options);
  await app.register(installationRoutes, { isDemo: options.isDemo, keepsMails: options.keepsMails ?? false });
  const { publicUrl, mailFrom = null, isDemo, setup = TEST_START } = options;
  await app.register(administrationRoutes, { setup: { ...setup, publicUrl, mailFrom, isDemo } });
  const signIn = createSignIn({ ...options, onError: (message) => app.log.error(message) });
  await app.register(accountRoutes, { signIn, publicUrl: options.publicUrl });
  if (options.siteDir) await site(app, options.siteDir);
  return app;
};
