import { Mail, Phone } from "@runde-tische/contracts/fields";
import type { Contact, Responsibility } from "@runde-tische/contracts/memberships";
import type { Ctx } from "../../lib/context.ts";
import { AppError } from "../../lib/errors.ts";
import { requireKnownKeys } from "../municipalities/municipalities.service.ts";

type Fields = {
  contacts?: readonly Contact[] | undefined;
  responsibilities?: readonly Responsibility[] | undefined;
};
type StoredContact = Pick<Contact, "kind" | "value" | "visibility">;

/**
 * Refuses what the schema cannot see: addresses that are none, keys nobody has, and contacts that somebody else makes
 * public. `known`: "own" when the person writes, else the contacts stored so far, of which the public ones may stay.
 */
export const requireAcceptable = async (
  ctx: Pick<Ctx, "db">,
  { contacts = [], responsibilities = [] }: Fields,
  known: "own" | readonly StoredContact[] = [],
): Promise<void> => {
  const errors = contacts.flatMap((contact, index) => [
    ...(isWellFormed(contact) ? [] : [{ pointer: `/contacts/${index}/value`, message: `not a ${contact.kind}` }]),
    ...(mayStand(contact, known)
      ? []
      : [{ pointer: `/contacts/${index}/visibility`, message: "only the person makes a contact public" }]),
  ]);
  if (errors.length > 0) throw new AppError("invalid", { errors });
  await requireKnownKeys(
    ctx,
    responsibilities.flatMap(({ ars }, index) => (ars ? [{ pointer: `/responsibilities/${index}/ars`, ars }] : [])),
  );
};

/** A public value that somebody else corrects is a new one, which the person has not made public. */
export const lowerEdited = <T extends Fields>(fields: T, stored: readonly StoredContact[]): T => {
  const { contacts } = fields;
  if (!contacts) return fields;
  const lowered = contacts.map((contact) =>
    mayStand(contact, stored) || !isCorrected(contact, contacts, stored)
      ? contact
      : { ...contact, visibility: "network" as const },
  );
  return { ...fields, contacts: lowered };
};

/** One of the same kind was public and is gone. */
const isCorrected = ({ kind }: Contact, contacts: readonly Contact[], stored: readonly StoredContact[]): boolean =>
  stored.some(
    (before) =>
      before.kind === kind && before.visibility === "public" && !contacts.some(({ value }) => value === before.value),
  );

const isWellFormed = ({ kind, value }: Contact): boolean => {
  if (kind === "address") return true;
  return (kind === "mail" ? Mail : Phone).safeParse(value).success;
};

const mayStand = (contact: Contact, known: "own" | readonly StoredContact[]): boolean =>
  contact.visibility !== "public" ||
  known === "own" ||
  known.some(
    ({ kind, value, visibility }) => visibility === "public" && kind === contact.kind && value === contact.value,
  );
