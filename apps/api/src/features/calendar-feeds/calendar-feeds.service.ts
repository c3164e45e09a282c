import type { CalendarFeed } from "@runde-tische/contracts/calendar-feeds";
import type { Language } from "@runde-tische/contracts/fields";
import type { Ctx } from "../../lib/context.ts";
import { transaction } from "../../lib/transaction.ts";
import { requirePerson } from "../access/access.policy.ts";
import { type CalendarSite, withoutOnlineUrl, writeCalendarOf } from "../calendars/calendars.service.ts";
import { recordChange } from "../changes/changes.service.ts";
import { readMunicipality } from "../municipalities/municipalities.service.ts";
import { requireVisibleTable } from "../round-tables/round-tables.policy.ts";
import { readRoundTable } from "../round-tables/round-tables.service.ts";
import { asVisitor, requireFeedReader } from "./calendar-feeds.policy.ts";
import { FEED_TEXTS, toAnswerLine, toCalendarFeed, withHead } from "./calendar-feeds.presenter.ts";
import * as feeds from "./calendar-feeds.repository.ts";
import * as feedMeetings from "./feed-meetings.repository.ts";
import { feedUrl } from "./feed-secret.ts";

/** Names of CSS3, as RFC 7986 §5.9 asks. */
const COLORS = { public: "teal", own: "darkslateblue" } as const;

/** Whoever asks does so without a session. */
export type Asked = Omit<Ctx, "actor">;

export const writeTableFeed = async (asked: Asked, { tableId }: { tableId: string }, site: CalendarSite) => {
  const ctx = asVisitor(asked);
  const scope = await requireVisibleTable(ctx, tableId);
  const { title, municipality } = await readRoundTable(ctx, { tableId });
  const rows = await feedMeetings.listOfTable(ctx, scope);
  return withHead(write(site, rows), {
    name: title,
    description: `Öffentliche Sitzungen, ${municipality.name}`,
    url: `${site.publicUrl}/tische/${tableId}`,
    color: COLORS.public,
  });
};

export const writeMunicipalityFeed = async (asked: Asked, { ars }: { ars: string }, site: CalendarSite) => {
  const ctx = asVisitor(asked);
  const { name } = await readMunicipality(ctx, { ars });
  const rows = await feedMeetings.listOfMunicipality(ctx, ars);
  return withHead(write(site, rows), {
    name: `Runde Tische: ${name}`,
    description: `Öffentliche Sitzungen der Runden Tische, ${name}`,
    url: `${site.publicUrl}/tische?kommune=${ars}`,
    color: COLORS.public,
  });
};

export const writePersonFeed = async (
  asked: Asked,
  address: { feedId: string; secret: string },
  site: CalendarSite,
): Promise<string> => {
  const { ctx, language } = await requireFeedReader(asked, address);
  const rows = await feedMeetings.listOwn(ctx);
  const { own: name, ownDescription: description } = FEED_TEXTS[language];
  const content = write(site, rows, language, (row) => toAnswerLine(row, ctx.actor.personId, language));
  return withHead(content, { name, description, url: `${site.publicUrl}/uebersicht`, color: COLORS.own });
};

const write = (
  site: CalendarSite,
  rows: readonly feedMeetings.FeedMeetingRow[],
  language: Language = "de",
  noteOf: (row: feedMeetings.FeedMeetingRow) => string | null = () => null,
): string =>
  writeCalendarOf(
    site,
    rows.map((row) => {
      const url = `${site.publicUrl}/sitzungen/${row.id}`;
      const description = [noteOf(row), url].filter(Boolean).join("\n\n");
      return { meeting: row.seesOnlineUrl ? row : withoutOnlineUrl(row), url, language, description };
    }),
  );

export const readCalendarFeed = async (ctx: Ctx, publicUrl: string): Promise<{ feed: CalendarFeed }> => {
  const { personId } = requirePerson(ctx);
  const row = await feeds.find(ctx.db, personId);
  return { feed: row && toCalendarFeed(row, feedUrl(ctx.keys, publicUrl, row)) };
};

/** Answers nothing: the kept answer of an Idempotency-Key would store the secret. */
export const renewCalendarFeed = async (ctx: Ctx): Promise<null> => {
  const { personId, hasSecondFactor } = requirePerson(ctx);
  return transaction(ctx, async (ctx) => {
    const { id } = await feeds.renew(ctx.db, { personId, hasSecondFactor, now: ctx.now });
    await recordChange(ctx, { kind: "calendar-feed.renewed", subjectId: id });
    return null;
  });
};

export const endCalendarFeed = async (ctx: Ctx): Promise<null> => {
  const { personId } = requirePerson(ctx);
  return transaction(ctx, async (ctx) => {
    const ended = await feeds.remove(ctx.db, personId);
    if (ended) await recordChange(ctx, { kind: "calendar-feed.ended", subjectId: ended.id });
    return null;
  });
};
