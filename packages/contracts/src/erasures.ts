import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Version } from "./fields.ts";
import { LegalRegime } from "./organizations.ts";

/** Where nobody else could take over: this must be handed over first. */
export const Duty = z.object({
  kind: z.enum(["organization", "round-table", "municipality", "platform"]),
  /** Of a municipality its Regionalschlüssel; null: the platform as a whole. */
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type Duty = z.infer<typeof Duty>;

/** What erasing oneself would do. */
export const ErasurePreview = z.object({
  duties: z.array(Duty),
  memberships: z.array(z.string()),
  /** Titles of the tables where a seat becomes vacant. */
  seats: z.array(z.string()),
  openTasks: z.int(),
  links: z.int(),
  answers: z.int(),
  /** Without one, a sign-in of the last minutes confirms. */
  needsPassword: z.boolean(),
  /** The laws of those who hold the data: organizations, and for the rest whoever runs this. */
  laws: z.array(z.object({ regime: LegalRegime, organizations: z.array(z.string()) })),
  version: Version,
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

export const previewErasure = endpoint({
  method: "GET",
  path: "/me/erasure",
  summary: "What erasing oneself would end, and what must be handed over first",
  response: ErasurePreview,
});

export const eraseMe = endpoint({
  method: "POST",
  path: "/me/erasure",
  summary: "Erase oneself for good; past records then show a former member",
  body: z.strictObject({ password: z.string().min(1).max(128).optional() }),
  versioned: true,
  status: 204,
  response: z.null(),
});

export const eraseMember = endpoint({
  method: "POST",
  path: "/memberships/:membershipId/erasure",
  summary: "Erase a member on request, who has no account and nothing to do with anybody else",
  params: z.object({ membershipId: Id }),
  status: 204,
  response: z.null(),
});

export const eraseHolder = endpoint({
  method: "POST",
  path: "/seat-holdings/:holdingId/erasure",
  summary: "Erase a citizen on request, who has no account and sits at no other table",
  params: z.object({ holdingId: Id }),
  status: 204,
  response: z.null(),
});
