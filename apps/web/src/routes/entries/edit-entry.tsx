import type { Entry } from "@runde-tische/contracts/entries";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormError } from "../../components/form-error.tsx";
import { FormTextField } from "../../components/form-text-field.tsx";
import { useChangeEntry } from "../../features/entries/entries.queries.ts";
import { ContactFields } from "../../features/memberships/components/contact-fields.tsx";
import { ResponsibilityFields } from "../../features/memberships/components/responsibility-fields.tsx";
import { MembershipDraft, type MembershipDraftInput } from "../../features/memberships/membership-draft.ts";
import { submitWith, useContractForm } from "../../lib/forms.ts";
import { AreaField } from "../organizations/area-field.tsx";

const draftOf = (entry: Entry): MembershipDraftInput => ({
  name: entry.name ?? "",
  function: entry.function,
  role: "member",
  contacts: entry.contacts,
  responsibilities: entry.responsibilities.map(({ topic, ars, note }) => ({ topic, ars, note: note ?? "" })),
});

/** Function and role are the organization's to say. */
export const EditEntry = ({ entry, onClose }: { entry: Entry; onClose: () => void }) => {
  const { t } = useTranslation("entries");
  const formId = useId();
  const [base] = useState(entry);
  const form = useContractForm(MembershipDraft, draftOf(base), "onSubmit");
  const change = useChangeEntry(base.membershipId);
  const save = async ({ name, contacts, responsibilities }: MembershipDraft) => {
    const body = { contacts, responsibilities, ...(!base.hasAccount && name !== base.name && { name }) };
    await change.mutateAsync({ body, version: base.version });
    onClose();
  };
  const actions = (
    <>
      <Button type="submit" form={formId} variant="primary" isPending={form.formState.isSubmitting}>
        {t("edit.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("edit.cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("edit.title")} onClose={onClose} actions={actions}>
      <form id={formId} onSubmit={submitWith(form, save)} noValidate className="stack stack--large">
        <FormError message={form.formState.errors.root?.["server"]?.message} />
        <FormTextField
          control={form.control}
          name="name"
          label={t("edit.name")}
          isWide
          isReadOnly={base.hasAccount}
          help={base.hasAccount ? t("edit.nameFixed") : undefined}
        />
        <ContactFields form={form} isSelf />
        <ResponsibilityFields form={form} AreaField={AreaField} />
      </form>
    </Dialog>
  );
};
