import type { AdministeredPerson } from "@runde-tische/contracts/administration";
import type { PersonRights, PersonRow } from "./administered-persons.repository.ts";

export const toAdministeredPerson =
  (rights: PersonRights) =>
  ({ lockedAt, lockReason, ...person }: PersonRow): AdministeredPerson => {
    const own = <T extends { personId: string }>(rows: readonly T[]) =>
      rows.filter(({ personId }) => personId === person.id).map(({ personId: _, ...row }) => row);
    return {
      ...person,
      locked: lockedAt && { at: lockedAt.toISOString(), reason: lockReason ?? "" },
      municipalities: own(rights.municipalities),
      tables: own(rights.tables),
      organizations: own(rights.organizations),
    };
  };
