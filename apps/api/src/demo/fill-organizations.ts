import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import type { Db } from "@runde-tische/database/client";
import { MEMBERS } from "./data/members.ts";
import { type DemoOrganization, ORGANIZATIONS } from "./data/organizations.ts";
import { COUNTY, TOWN } from "./data/places.ts";
import { type DemoIds, idOf, mailOf } from "./demo-ids.ts";
import { createMembership } from "./memberships.factory.ts";
import { createOrganization } from "./organizations.factory.ts";
import { createPerson } from "./persons.factory.ts";
import { upkeepOf, WITHDRAWN } from "./upkeep.ts";

export const fillOrganizations = async (db: Db, ids: DemoIds): Promise<void> => {
  for (const [index, organization] of ORGANIZATIONS.entries()) {
    const { id } = await createOrganization(db, rowOf(organization, index));
    ids.organizations.set(organization.key, id);
  }
  for (const [index, member] of MEMBERS.entries()) await addMember(db, ids, member, index);
};

const rowOf = ({ key, isLocal, umbrella, shortName, ...organization }: DemoOrganization, index: number) => ({
  ...organization,
  umbrella: umbrella ?? null,
  shortName: shortName ?? null,
  municipalityArs: isLocal ? TOWN.ars : COUNTY.ars,
  street: `Marktplatz ${index + 1}`,
  postcode: "98999",
  city: TOWN.name,
  mail: `info@${key}.example`,
  phone: `03699 ${100 + index}0`,
  dataProtectionContact: organization.kind === "authority" ? `Datenschutz, datenschutz@${key}.example` : null,
  website: `https://www.${key}.example`,
  status: key === "fahrradwerkstatt" ? ("pending" as const) : ("active" as const),
});

const addMember = async (
  db: Db,
  ids: DemoIds,
  [key, name, work, ...responsibilities]: (typeof MEMBERS)[number],
  index: number,
): Promise<void> => {
  const personId = ids.people.get(name) ?? (await createPerson(db, { name })).id;
  const isFirst = MEMBERS.find(([organization]) => organization === key)?.[1] === name;
  ids.people.set(name, personId);
  await createMembership(db, {
    personId,
    organizationId: idOf(ids.organizations, key),
    function: work,
    role: isFirst ? "admin" : "member",
    contacts: WITHDRAWN.has(name) ? [] : contactsOf(key, name, index),
    responsibilities: WITHDRAWN.has(name) ? [] : responsibilities.map(toResponsibility),
    ...upkeepOf(name, index, ids.now),
  });
};

/** Whose numbers everybody may know. */
const OFFICES = new Set([
  "landratsamt",
  "auslaenderbehoerde",
  "stadt",
  "jobcenter",
  "gesundheitsamt",
  "volkshochschule",
]);

/** One in twelve has no mail address of their own: for them the letter goes on paper. */
const contactsOf = (key: string, name: string, index: number): Contact[] => {
  const visibility = OFFICES.has(key) ? "public" : "network";
  const phone: Contact = { kind: "phone", value: `03699 ${2000 + index}`, visibility };
  const mail: Contact = { kind: "mail", value: mailOf(name, `${key}.example`), visibility: "network" };
  const mobile: Contact = { kind: "mobile", value: `0151 2345${1000 + index}`, visibility: "internal" };
  return index % 12 === 11 ? [phone] : [mail, phone, ...(index % 3 === 0 ? [mobile] : [])];
};

const toResponsibility = (text: string): Responsibility => {
  const [topic = text, note] = text.split(": ");
  return { topic, ars: null, note: note ?? null };
};
