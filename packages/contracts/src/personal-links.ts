import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Id, Language, line } from "./fields.ts";
import { HoldingRole } from "./seats.ts";

/** What the personal link's session acts as. */
export const LinkView = z.object({
  linkId: Id,
  meetingId: Id,
  tableId: Id,
  seatId: Id,
  personId: Id,
  /** Organization's name; null for a citizen's seat. */
  seat: z.string().nullable(),
  name: z.string().nullable(),
  /** The person's, as in their mails. */
  language: Language,
  role: HoldingRole,
  /** Deputies one may hand over to. */
  deputies: z.array(z.object({ personId: Id, name: z.string().nullable() })),
});
export type LinkView = z.infer<typeof LinkView>;

export const openPersonalLink = endpoint({
  method: "POST",
  path: "/link-sessions",
  summary: "Swap the secret of a personal link for a session; in a closed table a new device needs a mailed code first",
  body: z.strictObject({ secret: line(200) }),
  response: z.discriminatedUnion("state", [
    z.object({ state: z.literal("open"), link: LinkView }),
    z.object({ state: z.literal("code-needed"), deviceId: Id }),
  ]),
});

export const openPersonalLinkByCode = endpoint({
  method: "POST",
  path: "/link-code-sessions",
  summary: "Swap the code of a printed invitation for a session; the post has shown whose it is",
  body: z.strictObject({ code: line(40) }),
  response: LinkView,
});

export const confirmDevice = endpoint({
  method: "POST",
  path: "/link-devices/:deviceId/confirmation",
  summary: "Confirm a new device with the mailed code",
  params: z.object({ deviceId: Id }),
  body: z.strictObject({ secret: line(200), code: z.string().regex(/^\d{6}$/) }),
  response: LinkView,
});

export const renewPersonalLink = endpoint({
  method: "POST",
  path: "/link-renewals",
  summary: "Have a new link mailed for one that is expired or revoked; answers the same whether it was known or not",
  body: z.strictObject({ secret: line(200) }),
  status: 202,
  response: z.null(),
});

export const readLinkSession = endpoint({
  method: "GET",
  path: "/link-session",
  summary: "Whom the personal link's session acts for",
  response: LinkView,
});

export const closeLinkSession = endpoint({
  method: "DELETE",
  path: "/link-session",
  summary: '"Not you?": end the personal link\'s session in this browser',
  status: 204,
  response: z.null(),
});
