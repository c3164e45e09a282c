import { keepMails } from "../features/mails/kept-mails.service.ts";
import { sendDueMails } from "../features/mails/mail-sender.service.ts";
import { type Harness, PUBLIC_URL } from "./harness.ts";

/** Sends what is due to where a demo keeps it. */
export const sendKept = (harness: Harness): Promise<number> => {
  const { db, clock } = harness;
  const deliver = keepMails(db, clock.now);
  return sendDueMails({ ...harness, clock: clock.now, publicUrl: PUBLIC_URL, mailFrom: "t@kreis.example", deliver });
};
