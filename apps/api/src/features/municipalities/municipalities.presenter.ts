import type { Municipality, MunicipalityCoordinator } from "@runde-tische/contracts/municipalities";

export type MunicipalityLike = {
  ars: string;
  level: Municipality["level"];
  name: string;
  district: string | null;
  state: string;
  postcode: string | null;
};

export const toMunicipality = ({ ars, level, name, district, state, postcode }: MunicipalityLike): Municipality => ({
  ars,
  level,
  name,
  district,
  state,
  postcode,
});

type CoordinatorRow = { id: string; personId: string; person: { name: string | null } };

export const toMunicipalityCoordinator = ({ id, personId, person }: CoordinatorRow): MunicipalityCoordinator => ({
  id,
  personId,
  name: person.name,
});
