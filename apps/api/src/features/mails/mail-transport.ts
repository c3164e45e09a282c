import { createTransport } from "nodemailer";
import { oneLine, toHtml, toText } from "./mail-layout.ts";
import type { WrittenMail } from "./mail-writer.service.ts";

/** Hands a mail on; throws `MailRefused` if it never can be. */
export type Deliver = (mailId: string, mail: WrittenMail) => Promise<void>;

/** The server refuses this mail for good (RFC 5321 §4.2.1, 5yz); the message is its answer. */
export class MailRefused extends Error {
  override name = "MailRefused";
}

/** As there is nobody at this address. */
export class AddressRefused extends MailRefused {
  override name = "AddressRefused";
}

/** Below the first back-off, so that a mail that is being sent is not taken again. */
const TIMEOUT_MS = 15_000;

export const createSmtp = (smtpUrl: string, mailFrom: string, host: string) => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const deliver: Deliver = async (mailId, { to, content, calendar }) => {
    try {
      await transport.sendMail({
        from: mailFrom,
        to,
        subject: oneLine(content.subject),
        text: toText(content),
        html: toHtml(content),
        messageId: `<${mailId}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": content.language },
        // Our own addresses and texts only: nothing is read from a file or fetched.
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(calendar && { icalEvent: { method: calendar.method, filename: calendar.name, content: calendar.content } }),
      });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const Refusal = error.command === "RCPT TO" ? AddressRefused : MailRefused;
      throw new Refusal(error.response ?? error.message);
    }
  };
  return { deliver, close: () => transport.close() };
};

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** A refused sign-in or connection is ours to mend; a refused recipient or message is not. */
const isRefusal = (error: unknown): error is SmtpError => {
  const { code, responseCode = 0 } = error as SmtpError;
  return responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
};
