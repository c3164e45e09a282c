import type { Entry } from "@runde-tische/contracts/entries";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { FormError } from "../../components/form-error.tsx";
import { FormTextField } from "../../components/form-text-field.tsx";
import { entryQuery, useChangeEntry } from "../../features/entries/entries.queries.ts";
import { ContactFields } from "../../features/memberships/components/contact-fields.tsx";
import { MembershipConflict } from "../../features/memberships/components/membership-conflict.tsx";
import { ResponsibilityFields } from "../../features/memberships/components/responsibility-fields.tsx";
import { MembershipDraft, membershipInput, plainMembership } from "../../features/memberships/membership-draft.ts";
import { draftFields, pick } from "../../lib/draft-fields.ts";
import { submitWith, useContractForm } from "../../lib/forms.ts";
import { useVersionedSaving } from "../../lib/versioned-saving.ts";
import { AreaField } from "../organizations/area-field.tsx";

const draftOf = (entry: Entry): MembershipDraft => ({
  name: entry.name ?? "",
  function: entry.function,
  role: "member",
  contacts: entry.contacts,
  responsibilities: entry.responsibilities.map(({ topic, ars, note }) => ({ topic, ars, note })),
});

/** Function and role are the organization's to say. */
const fieldsOf = ({ hasAccount }: Entry) =>
  draftFields(draftOf, [...(hasAccount ? [] : ["name" as const]), "contacts", "responsibilities"], plainMembership);

export const EditEntry = ({ entry, onClose }: { entry: Entry; onClose: () => void }) => {
  const { t } = useTranslation("entries");
  const formId = useId();
  const [base] = useState(entry);
  const form = useContractForm(MembershipDraft, membershipInput(draftOf(base)), "onSubmit");
  const change = useChangeEntry(base.membershipId);
  const fields = fieldsOf(base);
  const { save, conflict } = useVersionedSaving({
    base,
    fields,
    newest: entryQuery(base.membershipId),
    send: (draft, changed, { version }) => change.mutateAsync({ body: pick(draft, changed), version }),
    onSaved: onClose,
  });
  const actions = conflict ? undefined : (
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
      {conflict ? (
        <MembershipConflict conflict={conflict} fields={fields} />
      ) : (
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
      )}
    </Dialog>
  );
};
