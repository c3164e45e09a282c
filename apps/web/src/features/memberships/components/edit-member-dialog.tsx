import type { Membership } from "@runde-tische/contracts/memberships";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { pick } from "../../../lib/draft-fields.ts";
import { useContractForm } from "../../../lib/forms.ts";
import { useVersionedSaving } from "../../../lib/versioned-saving.ts";
import { draftOfMembership, MembershipDraft, membershipFields, membershipInput } from "../membership-draft.ts";
import { membershipQuery, useChangeMembership } from "../memberships.queries.ts";
import { MembershipConflict } from "./membership-conflict.tsx";
import { MembershipFormView } from "./membership-form.tsx";
import type { AreaField } from "./responsibility-fields.tsx";

type EditMemberDialogProps = {
  organizationId: string;
  membership: Membership;
  AreaField: AreaField;
  isSelf: boolean;
  canManage: boolean;
  onClose: () => void;
};

/** Render it while it is open: what it began with is what a newer version is compared with. */
export const EditMemberDialog = (props: EditMemberDialogProps) => {
  const { organizationId, membership, AreaField, isSelf, canManage, onClose } = props;
  const { t } = useTranslation("memberships");
  const formId = useId();
  const [base] = useState(membership);
  const form = useContractForm(MembershipDraft, membershipInput(draftOfMembership(base)), "onSubmit");
  const change = useChangeMembership(organizationId, base.id);
  const { save, conflict } = useVersionedSaving({
    base,
    fields: membershipFields,
    newest: membershipQuery(base.id),
    send: (draft, changed, { version }) => change.mutateAsync({ body: pick(draft, changed), version }),
    onSaved: onClose,
  });
  const actions = conflict ? undefined : (
    <>
      <Button type="submit" form={formId} variant="primary" isPending={form.formState.isSubmitting}>
        {t("form.save")}
      </Button>
      <Button variant="tertiary" onPress={onClose}>
        {t("form.cancel")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen title={t("form.editTitle")} onClose={onClose} actions={actions}>
      {conflict ? (
        <MembershipConflict conflict={conflict} fields={membershipFields} />
      ) : (
        <MembershipFormView
          id={formId}
          form={form}
          AreaField={AreaField}
          isSelf={isSelf}
          isNameFixed={base.hasAccount && !isSelf}
          canSetRole={canManage}
          onSave={save}
        />
      )}
    </Dialog>
  );
};
