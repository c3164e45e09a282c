import type { Municipality } from "@runde-tische/contracts/municipalities";

type Row = {
  ars: string;
  level: Municipality["level"];
  name: string;
  district: string | null;
  state: string;
  postcode: string | null;
};

export const toMunicipality = ({ ars, level, name, district, state, postcode }: Row): Municipality => ({
  ars,
  level,
  name,
  district,
  state,
  postcode,
});
