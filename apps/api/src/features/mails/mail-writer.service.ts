import type { MailKind } from "@runde-tische/contracts/mail-kinds";
import type { Db } from "@runde-tische/database/client";
import type { Keys } from "../../lib/keys.ts";
import { entrySecret, linkUrl } from "../../lib/link-secret.ts";
import { memberInvitation } from "../accounts/accounts.service.ts";
import { type CalendarFile, writeCalendar } from "../calendars/calendars.service.ts";
import { listTasksGiven } from "../tasks/assignments.service.ts";
import { type AccountMailKind, writeAccountMail } from "./account-mails.ts";
import { type EntryMailKind, noticeBlocks, writeEntryMail } from "./entry-mails.ts";
import * as facts from "./mail-facts.repository.ts";
import { type MailContent, oneLine } from "./mail-layout.ts";
import { mailPaths } from "./mail-paths.ts";
import type { QueuedMail } from "./mail-queue.repository.ts";
import { unseal } from "./mail-seal.ts";
import { type LinkMailKind, writeMeetingMail, writeUninvitedMail } from "./meeting-mails.ts";
import { MEETING_TEXTS } from "./meeting-texts.ts";
import { readSentMessage, writeMessage } from "./message-writer.service.ts";
import { toController, toSource } from "./notice-facts.presenter.ts";
import { type OrganizationMailKind, writeOrganizationMail } from "./organization-mails.ts";
import { type TableMailKind, writeTableMail } from "./table-mails.ts";
import { writeTaskMail } from "./task-mails.ts";
import * as uninvitations from "./uninvitations.repository.ts";

export type MailSite = {
  readonly db: Db;
  readonly keys: Keys;
  readonly now: Date;
  readonly publicUrl: string;
  readonly mailFrom: string;
};

export type WrittenMail = {
  readonly to: { name: string; address: string };
  readonly content: MailContent;
  readonly calendar: (CalendarFile & { method: "REQUEST" | "CANCEL" }) | null;
};

/** "outdated": what it would say is over. "unaddressed": nobody knows an address. */
export type Written = WrittenMail | "outdated" | "unaddressed";

type Queued = QueuedMail & { secret: string | null };

/** What a queued mail says now, to whom. */
export const writeMail = async (site: MailSite, mail: QueuedMail): Promise<Written> => {
  const queued = { ...mail, secret: mail.sealed === null ? null : unseal(site.keys, mail.sealed) };
  const kind = mail.kind as MailKind;
  switch (kind) {
    case "account.verify":
    case "account.magic-link":
    case "account.reset":
    case "account.exists":
      return toAccount(site, kind, queued);
    case "membership.invitation":
      return toInvitedMember(site, queued);
    case "membership.notice":
    case "membership.confirm":
      return aboutEntry(site, kind, queued);
    case "organization.waiting":
    case "organization.confirmed":
    case "organization.refused":
    case "organization.join-request":
    case "organization.join-accepted":
      return aboutOrganization(site, kind, queued);
    case "round-table.proposed":
    case "round-table.confirmed":
    case "round-table.refused":
      return aboutTable(site, kind, queued);
    case "task.assigned":
      return aboutTasks(site, queued);
    case "table.message":
      return toMessageReader(site, queued);
    case "meeting.uninvited":
      return toUninvited(site, queued);
    default:
      return aboutMeeting(site, kind, queued);
  }
};

const toAccount = async (site: MailSite, kind: AccountMailKind, { accountId, secret }: Queued): Promise<Written> => {
  const account = accountId && (await facts.findAccount(site.db, accountId));
  if (!account) return "outdated";
  const { name, email } = account;
  const language = account.person?.language ?? "de";
  const content = writeAccountMail(kind, { language, name, publicUrl: site.publicUrl, secret });
  return { to: toOf(name, email), content, calendar: null };
};

const toInvitedMember = async (site: MailSite, { personId, subjectId }: Queued): Promise<Written> => {
  const reader = personId && (await facts.findPerson(site.db, personId));
  const organization = subjectId && (await facts.findMembershipOrganization(site.db, subjectId));
  const invitation = subjectId && (await memberInvitation(site, subjectId));
  if (!reader || !organization || !invitation) return "outdated";
  const { mail, secret } = invitation;
  const entry = await facts.findEntry(site.db, subjectId, site.now);
  const notice = entry && !isTold(entry) ? noticeBlocks(entryFactsOf(site, reader, entry)) : [];
  const content = writeOrganizationMail("membership.invitation", { ...site, ...reader, organization, secret });
  const blocks = [...content.blocks, ...notice];
  return { to: toOf(reader.name, mail), content: { ...content, blocks }, calendar: null };
};

/** Over once the person withdrew, was told by other means, or confirmed after they were asked. */
const aboutEntry = async (
  site: MailSite,
  kind: EntryMailKind,
  { personId, subjectId, createdAt }: Queued,
): Promise<Written> => {
  const reader = personId && (await facts.findPerson(site.db, personId));
  const entry = subjectId && (await facts.findEntry(site.db, subjectId, site.now));
  if (!reader || !entry || entry.withdrawnAt) return "outdated";
  if (kind === "membership.notice" ? isTold(entry) : entry.confirmedAt && entry.confirmedAt >= createdAt)
    return "outdated";
  const content = writeEntryMail(kind, entryFactsOf(site, reader, entry));
  return address(site, { personId, organizationId: entry.organizationId }, reader, { content, calendar: null });
};

/** Whoever confirmed their entry knows of it. */
const isTold = ({ toldAt, confirmedAt }: facts.EntryRow): boolean => toldAt !== null || confirmedAt !== null;

const entryFactsOf = (site: MailSite, reader: facts.Reader, entry: facts.EntryRow) => {
  const secret = entrySecret(site.keys, { id: entry.id, generation: entry.entryGeneration });
  const url = site.publicUrl + mailPaths.entry(secret);
  return { ...reader, organization: toController(entry.organization), source: toSource(entry), url };
};

const aboutOrganization = async (
  site: MailSite,
  kind: Exclude<OrganizationMailKind, "membership.invitation">,
  { personId, subjectId, secret }: Queued,
): Promise<Written> => {
  const reader = personId && (await facts.findPerson(site.db, personId));
  const organization = subjectId && (await facts.findOrganization(site.db, subjectId));
  if (!reader || !organization) return "outdated";
  const content = writeOrganizationMail(kind, { ...site, ...reader, organization, secret });
  return address(site, { personId, organizationId: organization.id }, reader, { content, calendar: null });
};

const aboutTable = async (site: MailSite, kind: TableMailKind, { personId, subjectId }: Queued): Promise<Written> => {
  const reader = personId && (await facts.findPerson(site.db, personId));
  const table = subjectId && (await facts.findRoundTable(site.db, subjectId));
  if (!reader || !table) return "outdated";
  if (kind === "round-table.proposed" && table.status !== "proposed") return "outdated";
  const content = writeTableMail(kind, { ...site, ...reader, table });
  return address(site, { personId, organizationId: null }, reader, { content, calendar: null });
};

const aboutTasks = async (site: MailSite, { personId, subjectId: tableId, createdAt }: Queued): Promise<Written> => {
  const reader = personId && (await facts.findPerson(site.db, personId));
  if (!reader || !tableId) return "outdated";
  const tasks = await listTasksGiven(site, { personId, tableId, queuedAt: createdAt });
  const [first] = tasks;
  if (!first) return "outdated";
  const url = await taskUrl(site, { personId, tableId }, tasks);
  const content = writeTaskMail({ ...reader, tableTitle: first.tableTitle, tasks, url });
  return address(site, { personId, organizationId: first.organizationId }, reader, { content, calendar: null });
};

/** A personal link shows the tasks of its person and seat, none of an organization. */
const taskUrl = async (
  site: MailSite,
  reader: { personId: string; tableId: string },
  tasks: Awaited<ReturnType<typeof listTasksGiven>>,
): Promise<string | null> => {
  const seatIds = tasks.flatMap(({ seatId }) => seatId ?? []);
  const ofAnySeat = tasks.some(({ seatId, isOfOrganization }) => seatId === null && !isOfOrganization);
  const access = await facts.findTaskAccess(site.db, { ...reader, seatIds, ofAnySeat }, site.now);
  const [first, ...others] = tasks;
  if (access?.hasAccount && first)
    return site.publicUrl + (others.length > 0 ? mailPaths.tasks : mailPaths.task(first.id));
  if (!access?.linkId || access.generation === null) return null;
  return linkUrl(site.keys, site.publicUrl, { id: access.linkId, generation: access.generation });
};

/** Mails that ask somebody to come. */
const ASKING: readonly LinkMailKind[] = ["meeting.invitation", "meeting.changed", "meeting.handover"];

const aboutMeeting = async (site: MailSite, kind: LinkMailKind, mail: Queued): Promise<Written> => {
  const { personId, meetingId, linkId } = mail;
  if (!personId || !meetingId || !linkId) return "outdated";
  const reader = await facts.findPerson(site.db, personId);
  const meeting = await facts.findMeeting(site.db, meetingId);
  const link = await facts.findLink(site.db, linkId, site.now);
  if (!reader || !meeting || !link?.isAlive) return "outdated";
  if (meeting.state === "cancelled" && ASKING.includes(kind)) return "outdated";
  const url = linkUrl(site.keys, site.publicUrl, link);
  const shown = { ...meeting, tableTitle: meeting.table.title, items: meeting.agendaItems };
  const content = writeMeetingMail(kind, { ...reader, ...link, meeting: shown, linkUrl: url, secret: mail.secret });
  const written = await address(site, { personId, ...link }, reader, { content, calendar: null });
  if (kind === "link.device-code" || typeof written === "string") return written;
  const attendee = { name: written.to.name || written.to.address, email: written.to.address };
  const description = `${MEETING_TEXTS[reader.language].answerByLink}\n\n${url}`;
  const { language } = reader;
  const file = writeCalendar(site, { ...shown, updatedAt: site.now }, { url, language, description, attendee });
  return { ...written, calendar: { ...file, method: meeting.state === "cancelled" ? "CANCEL" : "REQUEST" } };
};

const toMessageReader = async (site: MailSite, { personId, linkId, subjectId }: Queued): Promise<Written> => {
  if (!personId || !subjectId) return "outdated";
  const sent = await readSentMessage(site, subjectId);
  const written = sent && (await writeMessage(site, "mail", sent, { personId, linkId }));
  if (!written) return "outdated";
  const { reader, organizationId, content } = written;
  return address(site, { personId, organizationId }, reader, { content, calendar: null });
};

/** Takes the calendar entry back, and says nothing of what changed since. */
const toUninvited = async (site: MailSite, { personId, meetingId, linkId }: Queued): Promise<Written> => {
  if (!personId || !meetingId || !linkId) return "outdated";
  const [lost] = await uninvitations.listLost(site.db, { linkId }, site.now);
  if (!lost) return "outdated";
  const reader = await facts.findPerson(site.db, personId);
  const meeting = await facts.findMeeting(site.db, meetingId);
  const link = await facts.findLink(site.db, linkId, site.now);
  if (!reader || !meeting || !link) return "outdated";
  const shown = { ...meeting, tableTitle: meeting.table.title, items: [] };
  const content = writeUninvitedMail({ ...reader, meeting: shown });
  const written = await address(site, { personId, organizationId: link.organizationId }, reader, {
    content,
    calendar: null,
  });
  if (typeof written === "string") return written;
  const attendee = { name: written.to.name || written.to.address, email: written.to.address };
  const gone = { state: "cancelled", place: null, address: null, onlineUrl: null, updatedAt: site.now } as const;
  const description = MEETING_TEXTS[reader.language].mails["meeting.uninvited"].text;
  const { language } = reader;
  const file = writeCalendar(site, { ...shown, ...gone }, { url: site.publicUrl, language, description, attendee });
  return { ...written, calendar: { ...file, method: "CANCEL" } };
};

const address = async (
  site: MailSite,
  { personId, organizationId }: facts.Pair,
  reader: facts.Reader,
  mail: Omit<WrittenMail, "to">,
): Promise<WrittenMail | "unaddressed"> => {
  const [found] = await facts.findAddresses(site.db, [{ personId, organizationId }], site.now);
  return found ? { ...mail, to: toOf(reader.name, found.mail) } : "unaddressed";
};

const toOf = (name: string | null, mail: string) => ({ name: oneLine(name ?? ""), address: mail });
