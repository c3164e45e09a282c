import { useTranslation } from "react-i18next";
import { VersionConflict } from "../../../components/version-conflict.tsx";
import type { DraftFields } from "../../../lib/draft-fields.ts";
import type { VersionConflict as Conflict } from "../../../lib/versioned-saving.ts";
import type { MembershipDraft, MembershipField } from "../membership-draft.ts";

type MembershipConflictProps<Row, Field extends MembershipField> = {
  conflict: Conflict<Row, MembershipDraft>;
  /** Those that the reader edits. */
  fields: DraftFields<Row, MembershipDraft, Field>;
};

export const MembershipConflict = <Row extends { version: number }, Field extends MembershipField>({
  conflict,
  fields,
}: MembershipConflictProps<Row, Field>) => {
  const { t } = useTranslation("memberships");
  const show = (draft: MembershipDraft, field: MembershipField): string => {
    if (field === "role") return t(`role.${draft.role}`);
    if (field === "contacts")
      return draft.contacts.map(({ value, visibility }) => `${value} (${t(`visibility.${visibility}`)})`).join(", ");
    if (field === "responsibilities")
      return draft.responsibilities.map(({ topic, note }) => (note ? `${topic}: ${note}` : topic)).join("; ");
    return draft[field];
  };
  return (
    <VersionConflict
      conflict={conflict}
      fields={fields}
      label={(field: MembershipField) => t(`form.${field}`)}
      show={show}
    />
  );
};
