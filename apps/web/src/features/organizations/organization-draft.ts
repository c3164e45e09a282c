import { Municipality } from "@runde-tische/contracts/municipalities";
import { NewOrganization, type Organization } from "@runde-tische/contracts/organizations";
import { z } from "zod";
import { emptyAsNone } from "../../lib/empty-as-none.ts";

const { name, shortName, kind, umbrella, legalRegime, street, postcode, city, website, mail, phone, about } =
  NewOrganization.shape;
const { dataProtectionContact } = NewOrganization.shape;

/** What the form holds: the contract's fields, with whole municipalities, so that their names can be shown. */
export const OrganizationDraft = z.strictObject({
  name,
  shortName: emptyAsNone(shortName),
  kind,
  umbrella,
  legalRegime: legalRegime.unwrap(),
  municipality: Municipality.nullable().refine((chosen) => chosen !== null),
  street: emptyAsNone(street),
  postcode: emptyAsNone(postcode),
  city: emptyAsNone(city),
  website: emptyAsNone(website),
  mail: emptyAsNone(mail),
  phone: emptyAsNone(phone),
  dataProtectionContact: emptyAsNone(dataProtectionContact.unwrap()),
  about: emptyAsNone(about),
  serviceAreas: z.array(Municipality).min(1).max(50),
});
export type OrganizationDraftInput = z.input<typeof OrganizationDraft>;
export type OrganizationDraft = z.output<typeof OrganizationDraft>;

export const emptyOrganization: OrganizationDraftInput = {
  name: "",
  shortName: "",
  kind: "association",
  umbrella: null,
  legalRegime: "dsgvo",
  municipality: null,
  street: "",
  postcode: "",
  city: "",
  website: "",
  mail: "",
  phone: "",
  dataProtectionContact: "",
  about: "",
  serviceAreas: [],
};

export const toNewOrganization = ({ municipality, serviceAreas, ...fields }: OrganizationDraft): NewOrganization => ({
  ...fields,
  municipalityArs: municipality.ars,
  serviceAreas: serviceAreas.map(({ ars }) => ars),
});

export const organizationFields = Object.keys(OrganizationDraft.shape) as (keyof OrganizationDraft)[];
export type OrganizationField = (typeof organizationFields)[number];

export const draftOfOrganization = (organization: Organization): OrganizationDraft =>
  Object.fromEntries(organizationFields.map((field) => [field, organization[field]])) as OrganizationDraft;

export const organizationInput = (organization: Organization): OrganizationDraftInput =>
  Object.fromEntries(
    organizationFields.map((field) => [field, organization[field] ?? (field === "umbrella" ? null : "")]),
  ) as OrganizationDraftInput;

const plain = (draft: OrganizationDraft, field: OrganizationField): unknown => {
  if (field === "municipality") return draft.municipality.ars;
  if (field !== "serviceAreas") return draft[field];
  return draft.serviceAreas
    .map(({ ars }) => ars)
    .toSorted()
    .join();
};

/** The fields in which two versions differ. */
export const differingOrganizationFields = (a: OrganizationDraft, b: OrganizationDraft): OrganizationField[] =>
  organizationFields.filter((field) => plain(a, field) !== plain(b, field));

export const pickOrganization = (
  from: OrganizationDraft,
  fields: readonly OrganizationField[],
): Partial<OrganizationDraft> => Object.fromEntries(fields.map((field) => [field, from[field]]));

/** Only what changed goes to the server, so that what somebody else changed meanwhile stays. */
export const toOrganizationChanges = (
  draft: OrganizationDraft,
  fields: readonly OrganizationField[],
): Partial<NewOrganization> => {
  const all = toNewOrganization(draft);
  return Object.fromEntries(
    fields.map((field) => (field === "municipality" ? ["municipalityArs", all.municipalityArs] : [field, all[field]])),
  );
};
