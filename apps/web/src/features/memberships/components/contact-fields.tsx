import { Contact } from "@runde-tische/contracts/memberships";
import { Controller, type UseFormReturn, useFieldArray } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { FormTextField } from "../../../components/form-text-field.tsx";
import { Select } from "../../../components/select.tsx";
import type { MembershipDraft, MembershipDraftInput } from "../membership-draft.ts";
import "./memberships.css";

export type MembershipForm = UseFormReturn<MembershipDraftInput, unknown, MembershipDraft>;

const { kind: kinds, visibility: visibilities } = Contact.shape;

/** Each contact with its own visibility; only the person makes one public, and what is public may stay so. */
export const ContactFields = ({ form, isSelf }: { form: MembershipForm; isSelf: boolean }) => {
  const { t } = useTranslation("memberships");
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "contacts" });
  const add = (kind: Contact["kind"]) => append({ kind, value: "", visibility: "network" });
  return (
    <fieldset className="membership-form__group">
      <legend>{t("form.contacts")}</legend>
      <p className="muted small">{t(isSelf ? "form.contactsHelpSelf" : "form.contactsHelp")}</p>
      {fields.map((field, index) => (
        <ContactRow
          key={field.id}
          form={form}
          index={index}
          canBePublic={isSelf || field.visibility === "public"}
          onRemove={() => remove(index)}
        />
      ))}
      {fields.length < 12 && (
        <div className="row">
          {kinds.options.map((kind) => (
            <Button key={kind} size="small" icon="plus" onPress={() => add(kind)}>
              {t(`contact.${kind}`)}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
};

type ContactRowProps = { form: MembershipForm; index: number; canBePublic: boolean; onRemove: () => void };

const inputTypes = { mail: "email", phone: "tel", mobile: "tel", address: "text" } as const;

const ContactRow = ({ form, index, canBePublic, onRemove }: ContactRowProps) => {
  const { t } = useTranslation("memberships");
  const kind = form.getValues(`contacts.${index}.kind`);
  const options = visibilities.options
    .filter((id) => id !== "public" || canBePublic)
    .map((id) => ({ id, label: t(`visibility.${id}`), detail: t(`visibilityHelp.${id}`) }));
  return (
    <div className="membership-form__row">
      <FormTextField
        control={form.control}
        name={`contacts.${index}.value`}
        label={t(`contact.${kind}`)}
        type={inputTypes[kind]}
      />
      <Controller
        control={form.control}
        name={`contacts.${index}.visibility`}
        render={({ field: { value, onChange }, fieldState }) => (
          <Select
            label={t("form.visibility")}
            options={options}
            value={value}
            onChange={onChange}
            error={fieldState.error && t("form.visibilityRefused")}
          />
        )}
      />
      <div>
        <Button size="small" variant="tertiary" icon="cross" onPress={onRemove}>
          {t("form.removeContact", { kind: t(`contact.${kind}`) })}
        </Button>
      </div>
    </div>
  );
};
