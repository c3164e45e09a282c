import type { Db } from "@runde-tische/database/client";
import { hashPassword } from "better-auth/crypto";
import { CITIZENS } from "./data/members.ts";
import { COUNTY, STATE, TOWN, VILLAGE } from "./data/places.ts";
import { TABLES } from "./data/tables.ts";
import { type DemoIds, idOf, mailOf } from "./demo-ids.ts";
import { fillOrganizations } from "./fill-organizations.ts";
import { fillTable } from "./fill-tables.ts";
import { appointCoordinator, createMunicipality } from "./municipalities.factory.ts";
import { createAccountHolder, createPerson } from "./persons.factory.ts";

const ACCOUNTS = {
  "koordination@demo.example": "Katrin Vogel",
  "organisation@demo.example": "Friederike Maurer",
  "teilnahme@demo.example": "Samira Haddad",
} as const;

/** A county a mayor would recognise, counted from today. Belongs into an empty database, in one transaction. */
export const fillDemo = async (db: Db, { now, password }: { now: Date; password: string }): Promise<void> => {
  for (const { ars, name } of [STATE, COUNTY]) await createMunicipality(db, ars, name, { state: STATE.name });
  for (const { ars, name } of [TOWN, VILLAGE])
    await createMunicipality(db, ars, name, { state: STATE.name, district: COUNTY.name });
  const passwordHash = await hashPassword(password);
  const people = new Map<string, string>();
  for (const [mail, name] of Object.entries(ACCOUNTS))
    people.set(name, (await createAccountHolder(db, { name, mail, passwordHash })).id);
  await createAccountHolder(db, {
    name: "Administration",
    mail: "admin@demo.example",
    passwordHash,
    isPlatformAdmin: true,
  });
  for (const name of CITIZENS) people.set(name, (await createPerson(db, { name, mail: mailOf(name) })).id);

  const ids: DemoIds = { now, people, organizations: new Map() };
  await fillOrganizations(db, ids);
  const coordinatorId = idOf(people, "Katrin Vogel");
  await appointCoordinator(db, COUNTY.ars, coordinatorId);
  for (const table of TABLES) await fillTable(db, ids, table, coordinatorId);
};
