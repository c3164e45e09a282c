import { SeatGroup } from "@runde-tische/contracts/round-tables";
import { type Seat, SeatRole } from "@runde-tische/contracts/seats";
import { useTranslation } from "react-i18next";
import { Checkbox } from "../../../components/checkbox.tsx";
import { Select } from "../../../components/select.tsx";
import type { GroupLabels } from "./seat-ring-layout.ts";

export type SeatTraits = Pick<Seat, "group" | "role" | "hasVote">;

type SeatTraitsFieldsProps = { value: SeatTraits; onChange: (traits: SeatTraits) => void; labels?: GroupLabels };

/** Group, role and voting right. */
export const SeatTraitsFields = ({ value, onChange, labels = {} }: SeatTraitsFieldsProps) => {
  const { t } = useTranslation("seats");
  const groups = SeatGroup.options.map((id) => ({ id, label: labels[id] ?? t(`group.${id}`) }));
  const roles = SeatRole.options.map((id) => ({ id, label: t(`role.${id}`) }));
  return (
    <>
      <Select
        label={t("field.group")}
        help={t("help.group")}
        options={groups}
        value={value.group}
        onChange={(group) => onChange({ ...value, group })}
      />
      <Select
        label={t("field.role")}
        help={t("help.role")}
        options={roles}
        value={value.role}
        onChange={(role) => onChange({ ...value, role, hasVote: role !== "guest" && value.hasVote })}
      />
      <Checkbox
        isSelected={value.hasVote}
        isDisabled={value.role === "guest"}
        onChange={(hasVote) => onChange({ ...value, hasVote })}
        detail={t("help.hasVote")}
      >
        {t("field.hasVote")}
      </Checkbox>
    </>
  );
};
