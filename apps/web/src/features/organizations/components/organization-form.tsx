import { LEGAL_REGIMES, usualRegime } from "@runde-tische/contracts/legal-regimes";
import { OrganizationKind, Umbrella } from "@runde-tische/contracts/organizations";
import type { ReactNode } from "react";
import { Controller, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormError } from "../../../components/form-error.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { Select } from "../../../components/select.tsx";
import { TextArea } from "../../../components/text-field.tsx";
import { submitWith } from "../../../lib/forms.ts";
import type { OrganizationDraft, OrganizationDraftInput } from "../organization-draft.ts";
import { type PlaceField, ServiceAreasField } from "./service-areas-field.tsx";
import "./organizations.css";

export type OrganizationForm = UseFormReturn<OrganizationDraftInput, unknown, OrganizationDraft>;

type OrganizationFormViewProps = {
  form: OrganizationForm;
  PlaceField: PlaceField;
  saveLabel: string;
  onSave: (draft: OrganizationDraft) => Promise<unknown>;
  /** Between name and place and the rest: what the name alone already tells. */
  children?: ReactNode;
};

export const OrganizationFormView = ({ form, PlaceField, saveLabel, onSave, children }: OrganizationFormViewProps) => (
  <form onSubmit={submitWith(form, onSave)} noValidate className="stack stack--large organization-form">
    <FormError message={form.formState.errors.root?.["server"]?.message} />
    <WhoFields form={form} PlaceField={PlaceField} />
    {children}
    <KindFields form={form} />
    <AreaFields form={form} PlaceField={PlaceField} />
    <ContactFields form={form} />
    <div>
      <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
        {saveLabel}
      </Button>
    </div>
  </form>
);

type FieldsProps = { form: OrganizationForm };

const WhoFields = ({ form, PlaceField }: FieldsProps & { PlaceField: PlaceField }) => {
  const { t } = useTranslation("organizations");
  const choose = (municipality: OrganizationDraftInput["municipality"]) => {
    // While somebody types nothing is chosen yet: no problem to show.
    form.setValue("municipality", municipality, { shouldValidate: municipality !== null, shouldDirty: true });
    // Most organizations work where they sit.
    if (municipality && form.getValues("serviceAreas").length === 0) form.setValue("serviceAreas", [municipality]);
  };
  return (
    <fieldset className="stack">
      <legend className="organization-form__legend">{t("form.who")}</legend>
      <FormTextField control={form.control} name="name" label={t("form.name")} help={t("form.nameHelp")} isWide />
      <Controller
        control={form.control}
        name="municipality"
        render={({ field: { value }, fieldState }) => (
          <PlaceField
            label={t("form.municipality")}
            help={t("form.municipalityHelp")}
            value={value}
            onChange={choose}
            error={fieldState.error && t("form.municipalityMissing")}
          />
        )}
      />
    </fieldset>
  );
};

const KindFields = ({ form }: FieldsProps) => {
  const { t } = useTranslation("organizations");
  const kinds = OrganizationKind.options.map((id) => ({ id, label: t(`kind.${id}`) }));
  const umbrellas = [
    { id: "none" as const, label: t("form.noUmbrella") },
    ...Umbrella.options.map((id) => ({ id, label: t(`umbrella.${id}`) })),
  ];
  const regimes = LEGAL_REGIMES.map((id) => ({ id, label: t(`legalRegime.${id}`) }));
  return (
    <fieldset className="stack">
      <legend className="organization-form__legend">{t("form.what")}</legend>
      <FormTextField
        control={form.control}
        name="shortName"
        label={t("form.shortName")}
        help={t("form.shortNameHelp")}
        isOptional
      />
      <Controller
        control={form.control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <Select label={t("form.kind")} options={kinds} value={value} onChange={onChange} />
        )}
      />
      <Controller
        control={form.control}
        name="umbrella"
        render={({ field: { value, onChange } }) => (
          <Select
            label={t("form.umbrella")}
            isOptional
            options={umbrellas}
            value={value ?? "none"}
            onChange={(chosen) => {
              const umbrella = chosen === "none" ? null : chosen;
              // A law that was chosen apart from the umbrella stays.
              if (form.getValues("legalRegime") === usualRegime(value))
                form.setValue("legalRegime", usualRegime(umbrella), { shouldDirty: true });
              onChange(umbrella);
            }}
          />
        )}
      />
      <Controller
        control={form.control}
        name="legalRegime"
        render={({ field: { value, onChange } }) => (
          <Select
            label={t("form.legalRegime")}
            help={t("form.legalRegimeHelp")}
            options={regimes}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <Controller
        control={form.control}
        name="about"
        render={({ field: { ref, ...field }, fieldState }) => (
          <TextArea
            {...field}
            inputRef={ref}
            label={t("form.about")}
            help={t("form.aboutHelp")}
            isOptional
            isWide
            error={fieldState.error?.message}
          />
        )}
      />
    </fieldset>
  );
};

const AreaFields = ({ form, PlaceField }: FieldsProps & { PlaceField: PlaceField }) => {
  const { t } = useTranslation("organizations");
  return (
    <Controller
      control={form.control}
      name="serviceAreas"
      render={({ field: { value, onChange }, fieldState }) => (
        <ServiceAreasField
          PlaceField={PlaceField}
          value={value}
          onChange={onChange}
          error={fieldState.error && t("form.serviceAreasMissing")}
        />
      )}
    />
  );
};

const ContactFields = ({ form }: FieldsProps) => {
  const { t } = useTranslation("organizations");
  const { control } = form;
  return (
    <fieldset className="stack">
      <legend className="organization-form__legend">{t("form.contact")}</legend>
      <FormTextField
        control={control}
        name="street"
        label={t("form.street")}
        isOptional
        autoComplete="street-address"
      />
      <div className="organization-form__place">
        <FormTextField control={control} name="postcode" label={t("form.postcode")} isOptional inputMode="numeric" />
        <FormTextField control={control} name="city" label={t("form.city")} isOptional />
      </div>
      <FormTextField control={control} name="mail" label={t("form.mail")} isOptional type="email" />
      <FormTextField control={control} name="phone" label={t("form.phone")} isOptional type="tel" />
      <FormTextField
        control={control}
        name="dataProtectionContact"
        label={t("form.dataProtectionContact")}
        help={t("form.dataProtectionContactHelp")}
        isOptional
        isWide
      />
      <FormTextField
        control={control}
        name="website"
        label={t("form.website")}
        help={t("form.websiteHelp")}
        isOptional
        type="url"
      />
    </fieldset>
  );
};
