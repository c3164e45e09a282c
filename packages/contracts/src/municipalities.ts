import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Ars, Id, line } from "./fields.ts";

export const MunicipalityLevel = z.enum(["state", "county", "union", "municipality"]);

export const Municipality = z.object({
  ars: Ars,
  level: MunicipalityLevel,
  name: z.string(),
  district: z.string().nullable(),
  state: z.string(),
  postcode: z.string().nullable(),
});
export type Municipality = z.infer<typeof Municipality>;

export const searchMunicipalities = endpoint({
  method: "GET",
  path: "/municipalities",
  summary: "Find municipalities, counties and states by the beginning of a word of their name, postcode or key",
  query: z.object({ q: z.string().trim().min(1).max(100), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  response: z.object({ items: z.array(Municipality) }),
});

const inMunicipality = z.object({ ars: Ars });

export const readMunicipality = endpoint({
  method: "GET",
  path: "/municipalities/:ars",
  summary: "Read one municipality",
  params: inMunicipality,
  response: Municipality,
});

export const MunicipalityCoordinator = z.object({ id: Id, personId: Id, name: z.string().nullable() });
export type MunicipalityCoordinator = z.infer<typeof MunicipalityCoordinator>;

export const listMunicipalityCoordinators = endpoint({
  method: "GET",
  path: "/municipalities/:ars/coordinators",
  summary: "List who coordinates a municipality",
  params: inMunicipality,
  response: z.object({ items: z.array(MunicipalityCoordinator) }),
});

export const appointMunicipalityCoordinator = endpoint({
  method: "POST",
  path: "/municipalities/:ars/coordinators",
  summary: "Appoint a coordinator, by the mail address of their account",
  params: inMunicipality,
  body: z.strictObject({ mail: line(254) }),
  idempotent: true,
  status: 201,
  response: MunicipalityCoordinator,
});

export const dismissMunicipalityCoordinator = endpoint({
  method: "DELETE",
  path: "/municipality-coordinators/:coordinatorId",
  summary: "End an appointment",
  params: z.object({ coordinatorId: Id }),
  status: 204,
  response: z.null(),
});
