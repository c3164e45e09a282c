import type { Membership } from "@runde-tische/contracts/memberships";
import { useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { hasStatus } from "../../../lib/api-error.ts";
import { useContractForm } from "../../../lib/forms.ts";
import {
  differingMembershipFields,
  draftOfMembership,
  MembershipDraft,
  membershipInput,
  pickMembership,
} from "../membership-draft.ts";
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
  const form = useContractForm(MembershipDraft, membershipInput(base), "onSubmit");
  const { saveOnto, conflict, isPending } = useMemberSaving(organizationId, base, onClose);
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
        <MembershipConflict
          base={base}
          {...conflict}
          isPending={isPending}
          onResolve={(merged) => saveOnto(conflict.theirs, merged)}
        />
      ) : (
        <MembershipFormView
          id={formId}
          form={form}
          AreaField={AreaField}
          isSelf={isSelf}
          isNameFixed={base.hasAccount && !isSelf}
          canSetRole={canManage}
          onSave={(draft) => saveOnto(base, draft)}
        />
      )}
    </Dialog>
  );
};

type Conflict = { mine: MembershipDraft; theirs: Membership };

/** Sends only what changed; when somebody was faster, both versions are kept for a choice. */
const useMemberSaving = (organizationId: string, base: Membership, onSaved: () => void) => {
  const queryClient = useQueryClient();
  const change = useChangeMembership(organizationId, base.id);
  const [conflict, setConflict] = useState<Conflict>();
  const saveOnto = async (against: Membership, draft: MembershipDraft) => {
    const fields = differingMembershipFields(draftOfMembership(against), draft);
    try {
      if (fields.length > 0)
        await change.mutateAsync({ body: pickMembership(draft, fields), version: against.version });
      onSaved();
    } catch (error) {
      if (!hasStatus(error, 412)) throw error;
      const theirs = await queryClient.fetchQuery({ ...membershipQuery(base.id), staleTime: 0 });
      setConflict({ mine: draft, theirs });
    }
  };
  return { saveOnto, conflict, isPending: change.isPending };
};
