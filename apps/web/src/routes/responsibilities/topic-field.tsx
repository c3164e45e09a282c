import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Select } from "../../components/select.tsx";
import type { Question } from "../../features/responsibilities/question.ts";
import { topicsQuery } from "../../features/responsibilities/responsibilities.queries.ts";

const ALL = "*";

type TopicFieldProps = { question: Question; onChange: (topic: string | null) => void };

/** The topics that are named most there; one from an address stays among them. */
export const TopicField = ({ question: { municipality, topic }, onChange }: TopicFieldProps) => {
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
