import { acceptMemberInvitation } from "@runde-tische/contracts/accounts";
import {
  addMembership,
  changeMembership,
  inviteMember,
  listMemberships,
  readMembership,
} from "@runde-tische/contracts/memberships";
import { describe, expect } from "vitest";
import { createMembership } from "../../demo/memberships.factory.ts";
import { appointCoordinator } from "../../demo/municipalities.factory.ts";
import { createOrganization } from "../../demo/organizations.factory.ts";
import type { Harness } from "../../testing/harness.ts";
import { test } from "../../testing/test.ts";
import { memberInvitation } from "../accounts/accounts.service.ts";

const CONTACTS = [
  { kind: "mobile", value: "0171 1111111", visibility: "internal" },
  { kind: "mail", value: "bau@jobcenter.example", visibility: "network" },
  { kind: "phone", value: "09131 2222", visibility: "public" },
] as const;

const RESPONSIBILITIES = [{ topic: "Bau und Handwerk", ars: null, note: "Vermittlung U25" }];

let county = 9100;

/** An organization in a county of its own, with an admin, a member with contacts, a neighbour and a coordinator. */
const world = async (harness: Harness) => {
  county += 1;
  const municipalityArs = `0${county}`;
  const organization = await createOrganization(harness.db, { municipalityArs });
  const [admin, member, neighbour] = [
    await harness.person(),
    await harness.person({ name: "Mia Weber" }),
    await harness.person(),
  ];
  const coordinator = await harness.person({ secondFactor: true });
  await appointCoordinator(harness.db, municipalityArs, coordinator.personId);
  const organizationId = organization.id;
  await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
  const { id: membershipId } = await createMembership(harness.db, {
    organizationId,
    personId: member.personId,
    function: "Vermittlung",
    contacts: CONTACTS,
    responsibilities: RESPONSIBILITIES,
  });
  const next = await createOrganization(harness.db, { municipalityArs: `${municipalityArs}0101101` });
  await createMembership(harness.db, { organizationId: next.id, personId: neighbour.personId });
  return { organizationId, membershipId, admin, member, neighbour, coordinator };
};

const values = (contacts: readonly { value: string }[]) => contacts.map(({ value }) => value).sort();

describe("seeing members", () => {
  test("each reader sees the contacts meant for them, and the public no person", async ({
    harness,
    visitor,
    stranger,
  }) => {
    const { organizationId, admin, neighbour, coordinator } = await world(harness);
    const seen = async (reader: { call: typeof visitor.call }) => {
      const { body } = await reader.call(listMemberships, { params: { organizationId } });
      const row = body.items.find((item) => item.function === "Vermittlung");
      if (!row) throw new Error("not seen");
      const shown = values(row.contacts).length;
      return "personId" in row
        ? [row.name, shown, row.responsibilities.length]
        : [Object.keys(row).sort().join(" "), shown];
    };

    expect(await seen(admin)).toEqual(["Mia Weber", 3, 1]);
    expect(await seen(neighbour)).toEqual(["Mia Weber", 2, 1]);
    expect(await seen(coordinator)).toEqual(["Mia Weber", 2, 1]);
    const publicFields = "contacts function id unconfirmedSince version";
    expect(await seen(stranger)).toEqual([publicFields, 1]);
    expect(await seen(visitor)).toEqual([publicFields, 1]);
  });

  test("a membership without a public contact is not there for the public", async ({ harness, visitor }) => {
    const { organizationId, membershipId } = await world(harness);
    await harness.db.contact.deleteMany({ where: { membershipId, visibility: "public" } });

    const { body } = await visitor.call(listMemberships, { params: { organizationId } });
    const { status } = await visitor.attempt(readMembership, { params: { membershipId } });

    expect([body.items, status]).toEqual([[], 404]);
  });

  test("the list goes on page by page, and a public cursor holds no name", async ({ harness, visitor }) => {
    const { organizationId, admin } = await world(harness);
    const contacts = [CONTACTS[2]];
    for (const part of ["Zwei", "Drei"])
      await createMembership(harness.db, { organizationId, function: part, contacts });

    const first = await admin.call(listMemberships, { params: { organizationId }, query: { limit: 3 } });
    const cursor = first.body.nextCursor ?? "";
    const second = await admin.call(listMemberships, { params: { organizationId }, query: { limit: 3, cursor } });
    const open = await visitor.call(listMemberships, { params: { organizationId }, query: { limit: 2 } });

    expect(new Set([...first.body.items, ...second.body.items].map(({ id }) => id)).size).toBe(4);
    expect(Buffer.from(open.body.nextCursor ?? "", "base64url").toString()).not.toMatch(/Person|Mia/);
  });
});

describe("keeping members", () => {
  test("an admin adds somebody; the coordinator without a second factor does not", async ({ harness }) => {
    const { organizationId, admin, coordinator } = await world(harness);
    const unproven = await harness.signedIn(coordinator.accountId, false);
    const body = { name: "Omar Said", function: "Beratung", responsibilities: RESPONSIBILITIES };

    const added = await admin.call(addMembership, { params: { organizationId }, body });
    const refused = await unproven.attempt(addMembership, { params: { organizationId }, body });

    expect([added.status, added.body.name, added.body.hasAccount]).toEqual([201, "Omar Said", false]);
    expect(refused.body.code).toBe("second-factor-required");
  });

  test("only the person makes a contact public; one that is public already may stay", async ({ harness }) => {
    const { membershipId, admin, member } = await world(harness);
    const params = { membershipId };
    const open = CONTACTS.map((contact) => ({ ...contact, visibility: "public" as const }));

    const refused = await admin.attempt(changeMembership, { params, ifMatch: 1, body: { contacts: open } });
    const kept = await admin.call(changeMembership, { params, ifMatch: 1, body: { contacts: [CONTACTS[2]] } });
    const own = await member.call(changeMembership, { params, ifMatch: 2, body: { contacts: open } });

    expect(refused.body.errors?.map(({ pointer }) => pointer)).toEqual([
      "/contacts/0/visibility",
      "/contacts/1/visibility",
    ]);
    expect([kept.body.contacts.length, own.body.contacts.length]).toEqual([1, 3]);
    expect(own.body.confirmedAt).not.toBeNull();
  });

  test("a coordinator who replaces contacts leaves those alone that they do not see", async ({ harness }) => {
    const { membershipId, coordinator, member } = await world(harness);

    await coordinator.call(changeMembership, { params: { membershipId }, ifMatch: 1, body: { contacts: [] } });
    const { body } = await member.call(readMembership, { params: { membershipId } });

    expect(values(body.contacts)).toEqual(["0171 1111111"]);
  });

  test("a member changes their own entry but not their role, and nobody else's entry", async ({ harness }) => {
    const { organizationId, membershipId, member, neighbour } = await world(harness);
    const other = await createMembership(harness.db, { organizationId });
    const change = { params: { membershipId }, ifMatch: 1 };

    const raised = await member.attempt(changeMembership, { ...change, body: { role: "admin" } });
    const foreign = await member.attempt(changeMembership, {
      params: { membershipId: other.id },
      ifMatch: 1,
      body: { function: "Leitung" },
    });
    const outside = await neighbour.attempt(changeMembership, { ...change, body: { function: "Leitung" } });
    const own = await member.call(changeMembership, {
      ...change,
      body: { function: "Teamleitung", name: "Mia Weber-Kaya" },
    });

    expect([raised.status, foreign.status, outside.status]).toEqual([403, 403, 403]);
    expect([own.body.function, own.body.name, own.body.version]).toEqual(["Teamleitung", "Mia Weber-Kaya", 2]);
  });

  test("an admin does not rename somebody with an account, and a stale version is refused", async ({ harness }) => {
    const { membershipId, admin } = await world(harness);

    const renamed = await admin.attempt(changeMembership, {
      params: { membershipId },
      ifMatch: 1,
      body: { name: "X" },
    });
    const stale = await admin.attempt(changeMembership, {
      params: { membershipId },
      ifMatch: 9,
      body: { function: "X" },
    });

    expect(renamed.body.errors?.map(({ pointer }) => pointer)).toEqual(["/name"]);
    expect(stale.status).toBe(412);
  });

  test("an address that is none is refused at its field", async ({ harness }) => {
    const { membershipId, admin } = await world(harness);

    const { body } = await admin.attempt(changeMembership, {
      params: { membershipId },
      ifMatch: 1,
      body: { contacts: [{ kind: "mail", value: "keine Adresse", visibility: "internal" }] },
    });

    expect(body.errors?.map(({ pointer }) => pointer)).toEqual(["/contacts/0/value"]);
  });
});

describe("inviting a member", () => {
  test("queues one mail; who has an account or no address is not invited", async ({ harness }) => {
    const { organizationId, membershipId, admin, coordinator } = await world(harness);
    const contacts = [{ kind: "mail", value: "neu@verein.example", visibility: "internal" }] as const;
    const invited = await createMembership(harness.db, { organizationId, contacts });
    const silent = await createMembership(harness.db, { organizationId });

    const answer = await admin.call(inviteMember, { params: { membershipId: invited.id } });
    const hidden = await coordinator.call(inviteMember, { params: { membershipId: invited.id } });
    const withAccount = await admin.attempt(inviteMember, { params: { membershipId } });
    const without = await admin.attempt(inviteMember, { params: { membershipId: silent.id } });

    expect([answer.status, answer.body.mail, hidden.body.mail]).toEqual([202, "neu@verein.example", null]);
    expect([withAccount.status, without.status]).toEqual([409, 409]);
    expect(await harness.db.mail.count({ where: { subjectId: invited.id, kind: "membership.invitation" } })).toBe(2);
  });

  test("sent again ends the link that was mailed before", async ({ harness }) => {
    const { organizationId, admin } = await world(harness);
    const contacts = [{ kind: "mail", value: "wieder@verein.example", visibility: "internal" }] as const;
    const { id } = await createMembership(harness.db, { organizationId, contacts });
    const secretMailed = async () => {
      await admin.call(inviteMember, { params: { membershipId: id } });
      return (await memberInvitation({ ...harness, now: harness.clock.now() }, id))?.secret ?? "";
    };

    const first = await secretMailed();
    const second = await secretMailed();

    const accept = (secret: string) =>
      harness.visitor.attempt(acceptMemberInvitation, { body: { secret, password: "lang genug und geheim" } });
    expect((await accept(first)).status).toBe(410);
    expect((await accept(second)).status).toBe(204);
  });

  test("an organization that waits for approval sends nothing", async ({ harness }) => {
    const organization = await createOrganization(harness.db, { status: "pending" });
    const admin = await harness.person();
    const organizationId = organization.id;
    await createMembership(harness.db, { organizationId, personId: admin.personId, role: "admin" });
    const contacts = [{ kind: "mail", value: "neu@verein.example", visibility: "internal" }] as const;
    const { id } = await createMembership(harness.db, { organizationId, contacts });

    const { status } = await admin.attempt(inviteMember, { params: { membershipId: id } });

    expect([status, await harness.db.mail.count({ where: { subjectId: id } })]).toEqual([409, 0]);
  });
});
