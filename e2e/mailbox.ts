import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** Longer than changes of a meeting are gathered before they are mailed. */
const PATIENCE_MS = 50_000;

/** A real SMTP server that keeps what it is given. */
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>;

export const openMailbox = async () => {
  const mails: ParsedMail[] = [];
  const arrivals = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, _session, done) => {
      mails.push(await simpleParser(stream));
      for (const wake of arrivals) wake();
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;

  const find = (to: string, subject: RegExp) =>
    mails.find((mail) => recipients(mail).includes(to) && subject.test(mail.subject ?? ""));

  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** The newest mail to this address with such a subject, as soon as it is there; it is taken out. */
    take: async (to: string, subject: RegExp): Promise<ParsedMail> => {
      const until = Date.now() + PATIENCE_MS;
      for (;;) {
        const mail = find(to, subject);
        if (mail) return mails.splice(mails.indexOf(mail), 1)[0] ?? mail;
        await nextArrival(arrivals, until - Date.now());
        if (Date.now() > until)
          throw new Error(`No mail to ${to} about ${subject}; there are: ${mails.map(titleOf).join(", ")}`);
      }
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

const nextArrival = (arrivals: Set<() => void>, patienceMs: number) =>
  new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      arrivals.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.max(patienceMs, 0));
    arrivals.add(wake);
  });

const recipients = ({ to }: ParsedMail): string[] =>
  [to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));

const titleOf = (mail: ParsedMail): string => `${recipients(mail).join(" ")}: ${mail.subject}`;

/** The first link of the mail that leads into the app. */
export const linkIn = (mail: ParsedMail, origin: string): string => {
  const link = new RegExp(`${origin}/\\S+`).exec(mail.text ?? "")?.[0];
  if (link) return link;
  throw new Error(`No link to ${origin} in: ${mail.text}`);
};
