import { useTranslation } from "react-i18next";
import { TextLink } from "../../../components/text-link.tsx";
import "./round-tables.css";

type TopicsProps = {
  topics: readonly string[];
  /** What a press on a topic shows. */
  topicLink?: ((topic: string) => string) | undefined;
};

export const Topics = ({ topics, topicLink }: TopicsProps) => {
  const { t } = useTranslation("round-tables");
  if (topics.length === 0) return null;
  return (
    <ul className="plain-list topics" aria-label={t("topics")}>
      {topics.map((topic) => (
        <li key={topic} className="topics__topic">
          {topicLink ? (
            <TextLink to={topicLink(topic)} preventScrollReset>
              {topic}
            </TextLink>
          ) : (
            topic
          )}
        </li>
      ))}
    </ul>
  );
};
