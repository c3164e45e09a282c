import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Select } from "../../components/select.tsx";
import { topicsQuery } from "../../features/responsibilities/responsibilities.queries.ts";

const ALL = "*";

type TopicFieldProps = {
  topic: string | undefined;
  municipality: string | undefined;
  onChange: (topic: string | null) => void;
};

/** The topics that are named most there; one from an address stays among them. */
export const TopicField = ({ topic, municipality, onChange }: TopicFieldProps) => {
  const { t } = useTranslation("responsibilities");
  const { data } = useQuery(topicsQuery(municipality));
  const topics = [...new Set([...(topic ? [topic] : []), ...(data?.items ?? [])])];
  const options = [{ id: ALL, label: t("allTopics") }, ...topics.map((name) => ({ id: name, label: name }))];
  return (
    <Select
      label={t("topic")}
      options={options}
      value={topic ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  );
};
