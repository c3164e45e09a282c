import type { NoticeFacts } from "@runde-tische/contracts/entry-notice";
import { type LegalRegime, usualRegime } from "@runde-tische/contracts/legal-regimes";
import type { Umbrella } from "@runde-tische/contracts/organizations";

type ControllerRow = {
  name: string;
  kind: string;
  umbrella: Umbrella | null;
  legalRegime: LegalRegime | null;
  street: string | null;
  postcode: string | null;
  city: string | null;
  mail: string | null;
  phone: string | null;
  dataProtectionContact: string | null;
};

/** Authorities, schools and councils fulfil a public task. */
const PUBLIC_KINDS: readonly string[] = ["authority", "school", "council"];

/** Who answers for the data of the organization's members. */
export const toController = (row: ControllerRow): NoticeFacts["organization"] => {
  const { name, kind, umbrella, legalRegime, street, postcode, city, mail, phone, dataProtectionContact } = row;
  const town = [postcode, city].filter(Boolean).join(" ");
  const address = [street, town].filter(Boolean).join(", ") || null;
  const isAuthority = PUBLIC_KINDS.includes(kind);
  const law = legalRegime ?? usualRegime(umbrella);
  return { name, address, mail, phone, dataProtectionContact, legalRegime: law, isAuthority };
};

export const toSource = ({
  importedAt,
  createdAt,
}: {
  importedAt: Date | null;
  createdAt: Date;
}): NoticeFacts["source"] => ({
  kind: importedAt ? "imported" : "entered",
  at: (importedAt ?? createdAt).toISOString(),
});
