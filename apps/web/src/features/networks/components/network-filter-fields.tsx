import { useTranslation } from "react-i18next";
import { Button } from "../../../components/button.tsx";
import { Select } from "../../../components/select.tsx";
import { type GroupOrNone, groupsOrNone, type NetworkFilter, sorts } from "../network-filter.ts";
import "./network.css";

type NetworkFilterFieldsProps = {
  filter: NetworkFilter;
  topics: readonly string[];
  /** Whether who sits nowhere is shown at all. */
  isWhole: boolean;
  groupName: (group: Exclude<GroupOrNone, "none">) => string;
  onChange: (change: Partial<NetworkFilter>) => void;
};

const any = "any";

export const NetworkFilterFields = ({ filter, topics, isWhole, groupName, onChange }: NetworkFilterFieldsProps) => {
  const { t } = useTranslation("networks");
  const groups = groupsOrNone.filter((group) => isWhole || group !== "none");
  const { group, topic, sort } = filter;
  return (
    <fieldset className="network-filter" aria-label={t("filter.name")}>
      <Select
        label={t("filter.group")}
        options={[
          { id: any, label: t("filter.allGroups") },
          ...groups.map((one) => ({ id: one, label: one === "none" ? t("filter.noGroup") : groupName(one) })),
        ]}
        value={group ?? any}
        onChange={(chosen) => onChange({ group: groupsOrNone.find((one) => one === chosen) ?? null })}
      />
      <Select
        label={t("filter.topic")}
        options={[{ id: "", label: t("filter.allTopics") }, ...topics.map((one) => ({ id: one, label: one }))]}
        value={topics.find((one) => one === topic) ?? ""}
        onChange={(chosen) => onChange({ topic: chosen || null })}
      />
      <Select
        label={t("filter.sort")}
        options={sorts
          .filter((one) => isWhole || one !== "nowhere")
          .map((one) => ({ id: one, label: t(`sort.${one}`) }))}
        value={!isWhole && sort === "nowhere" ? "name" : sort}
        onChange={(chosen) => onChange({ sort: chosen })}
      />
      {(group !== null || topic !== null) && (
        <Button variant="tertiary" icon="cross" onPress={() => onChange({ group: null, topic: null })}>
          {t("filter.reset")}
        </Button>
      )}
    </fieldset>
  );
};
