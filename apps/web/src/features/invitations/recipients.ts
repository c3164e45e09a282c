import type { Invitations, Recipient } from "@runde-tische/contracts/invitations";

/** What sending would do now: mails, letters on paper, and people. */
export const countOpen = ({ recipients }: Invitations) => {
  const open = recipients.filter(({ invitation }) => invitation === null);
  const mails = open.filter(({ mail }) => mail !== null).length;
  return { mails, letters: open.length - mails };
};

/** Those who hear of a change: everyone invited already. */
export const invitedOf = ({ recipients }: Invitations): Recipient[] =>
  recipients.filter(({ invitation }) => invitation !== null);

export const failedOf = ({ recipients }: Invitations): Recipient[] =>
  recipients.filter(({ invitation }) => invitation?.status === "failed");
