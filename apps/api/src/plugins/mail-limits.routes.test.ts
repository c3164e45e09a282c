import { resendInvitation } from "@runde-tische/contracts/invitations";
import { inviteMember } from "@runde-tische/contracts/memberships";
import { askToJoin } from "@runde-tische/contracts/organizations";
import type { Problem } from "@runde-tische/contracts/problem";
import { handOver } from "@runde-tische/contracts/responses";
import { createRoundTable } from "@runde-tische/contracts/round-tables";
import { describe, expect } from "vitest";
import { createMembership } from "../demo/memberships.factory.ts";
import { createMunicipality } from "../demo/municipalities.factory.ts";
import { createOrganization } from "../demo/organizations.factory.ts";
import { createPersonalLink } from "../demo/personal-links.factory.ts";
import { createInvitedTable } from "../testing/invited-table.ts";
import { openLink } from "../testing/open-link.ts";
import { test } from "../testing/test.ts";

type Tried = { status: number; body: unknown; headers: Record<string, unknown> };

/** Asks until it is too much; how often it was not. */
const askUntilRefused = async (ask: () => Promise<Tried>): Promise<number> => {
  for (let asked = 0; asked < 100; asked += 1) {
    const { status, body, headers } = await ask();
    if (status !== 429) continue;
    expect((body as Problem).code).toBe("too-many-requests");
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    return asked;
  }
  throw new Error("never refused");
};

describe("what sends mail is limited, and only for who asks too often", () => {
  test("a personal link mailed again, by account and link", async ({ harness, table, coordinator, stranger }) => {
    const { meeting, seat, delegate, deputy } = await createInvitedTable(harness, table.id, { isInvited: true });
    const linkOf = async (personId: string) =>
      createPersonalLink(harness.db, { meetingId: meeting.id, seatId: seat.id, personId });
    const [one, other] = [await linkOf(delegate.id), await linkOf(deputy.id)];
    const resend = (who: typeof stranger, linkId: string) => who.attempt(resendInvitation, { params: { linkId } });
    // Whoever may not do it uses up nobody else's tries.
    await askUntilRefused(() => resend(stranger, one.id));

    expect(await askUntilRefused(() => resend(coordinator, one.id))).toBe(5);

    expect((await resend(coordinator, other.id)).status).toBe(202);
    expect(await harness.db.mail.count({ where: { linkId: one.id } })).toBe(5);
  });

  test("a handover, by seat and who hands over", async ({ harness, table }) => {
    const { meeting, seat, delegate, deputy } = await createInvitedTable(harness, table.id, { isInvited: true });
    const link = await openLink(harness, { meetingId: meeting.id, seatId: seat.id, personId: delegate.id });
    const body = { seatId: seat.id, deputyId: deputy.id };

    expect(await askUntilRefused(() => link.attempt(handOver, { params: { meetingId: meeting.id }, body }))).toBe(5);
  });

  test("a member's invitation, by account and member", async ({ harness }) => {
    const admin = await harness.person();
    const { id: organizationId } = await createOrganization(harness.db);
    await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
    const { id: membershipId } = await createMembership(harness.db, { organizationId });

    expect(await askUntilRefused(() => admin.attempt(inviteMember, { params: { membershipId } }))).toBe(5);
  });

  test("a request to join, by account", async ({ harness, stranger }) => {
    const ask = async () => {
      const { id: organizationId } = await createOrganization(harness.db);
      return stranger.attempt(askToJoin, { params: { organizationId } });
    };

    expect(await askUntilRefused(ask)).toBe(10);
  });

  test("a new table, which its municipality hears of, by account", async ({ harness }) => {
    const admin = await harness.person({ isPlatformAdmin: true, secondFactor: true });
    await createMunicipality(harness.db, "09790");
    const fields = { title: "Tisch", purpose: "", topics: [], municipalityArs: "09790", visibility: "public" as const };

    expect(await askUntilRefused(() => admin.attempt(createRoundTable, { body: fields }))).toBe(30);
  });
});
