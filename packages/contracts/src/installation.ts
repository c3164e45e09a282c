import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Instant, line, Mail } from "./fields.ts";
import { PageQuery, page } from "./page.ts";

export const Installation = z.object({
  isDemo: z.boolean(),
  /** One-click accounts of the demo; empty otherwise. */
  demoAccounts: z.array(
    z.object({ mail: z.string(), role: z.enum(["admin", "coordination", "organization", "participation"]) }),
  ),
  demoPassword: z.string().nullable(),
  keepsMails: z.boolean(),
});
export type Installation = z.infer<typeof Installation>;

export const readInstallation = endpoint({
  method: "GET",
  path: "/installation",
  summary: "What the sign-in page needs to know of this installation",
  response: Installation,
});

export const createFirstAdmin = endpoint({
  method: "POST",
  path: "/first-admin",
  summary: "Make the first administrator by the one-time link printed at the first start",
  body: z.strictObject({ secret: line(200), name: line(200), mail: Mail, password: z.string().min(12).max(128) }),
  status: 204,
  response: z.null(),
});

export const KeptMail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  calendar: z.string().nullable(),
  at: Instant,
});
export type KeptMail = z.infer<typeof KeptMail>;

export const listKeptMails = endpoint({
  method: "GET",
  path: "/demo/mails",
  summary: "Mails that a demo without a mail server would have sent, latest first",
  query: PageQuery,
  response: page(KeptMail),
});
