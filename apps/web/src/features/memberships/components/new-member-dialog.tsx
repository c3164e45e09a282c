import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { showToast } from "../../../components/toast-queue.ts";
import { useContractForm } from "../../../lib/forms.ts";
import { emptyMembership, MembershipDraft } from "../membership-draft.ts";
import { useAddMembership } from "../memberships.queries.ts";
import { MembershipFormView } from "./membership-form.tsx";
import type { AreaField } from "./responsibility-fields.tsx";

type NewMemberDialogProps = { organizationId: string; AreaField: AreaField; onClose: () => void };

/** Render it while it is open, so that each opening begins empty. */
export const NewMemberDialog = ({ organizationId, AreaField, onClose }: NewMemberDialogProps) => {
  const { t } = useTranslation("memberships");
  const formId = useId();
  const form = useContractForm(MembershipDraft, emptyMembership, "onSubmit");
  const add = useAddMembership(organizationId);
  const save = async (draft: MembershipDraft) => {
    await add.mutateAsync(draft);
    showToast(t("added", { name: draft.name }));
    onClose();
  };
  const actions = (
    <>
      <Button type="submit" form={formId} variant="primary" isPending={form.formState.isSubmitting}>
        {t("form.add")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("form.cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("form.newTitle")} onClose={onClose} actions={actions}>
      <MembershipFormView
        id={formId}
        form={form}
        AreaField={AreaField}
        isSelf={false}
        isNameFixed={false}
        canSetRole
        onSave={save}
      />
    </Dialog>
  );
};
