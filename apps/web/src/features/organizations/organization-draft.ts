import { Municipality } from "@runde-tische/contracts/municipalities";
import { NewOrganization, type Organization } from "@runde-tische/contracts/organizations";
import { z } from "zod";
import { draftFields, pick } from "../../lib/draft-fields.ts";
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

export type OrganizationField = keyof OrganizationDraft;
const names = Object.keys(OrganizationDraft.shape) as OrganizationField[];

export const organizationInput = (organization: Organization): OrganizationDraftInput =>
  Object.fromEntries(
    names.map((field) => [field, organization[field] ?? (field === "umbrella" ? null : "")]),
  ) as OrganizationDraftInput;

const plain = (draft: OrganizationDraft, field: OrganizationField): unknown => {
  if (field === "municipality") return draft.municipality.ars;
  if (field !== "serviceAreas") return draft[field];
  return draft.serviceAreas.map(({ ars }) => ars).toSorted();
};

export const organizationFields = draftFields(
  (organization: Organization) => pick(organization, names) as OrganizationDraft,
  names,
  plain,
);

export const toOrganizationChanges = (
  draft: OrganizationDraft,
  fields: readonly OrganizationField[],
): Partial<NewOrganization> => {
  const all = toNewOrganization(draft);
  return Object.fromEntries(
    fields.map((field) => (field === "municipality" ? ["municipalityArs", all.municipalityArs] : [field, all[field]])),
  );
};
