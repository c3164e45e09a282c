import type { AnsweredTopic } from "@runde-tische/contracts/responsibilities";
import { useTranslation } from "react-i18next";

const keyOf = ({ topic, ars, note }: AnsweredTopic): string => `${topic} ${ars} ${note}`;

/** What was searched for stands out; the rest only says what else there is. */
export const EntryTopics = ({
  responsibilities,
  found,
}: {
  responsibilities: readonly AnsweredTopic[];
  found: number;
}) => {
  const { t } = useTranslation("responsibilities");
  const others = responsibilities.slice(found).map(({ topic, area }) => (area ? t("topicIn", { topic, area }) : topic));
  return (
    <>
      {found > 0 && (
        <ul className="plain-list responsible__found">
          {responsibilities.slice(0, found).map((responsibility) => (
            <li key={keyOf(responsibility)}>
              <strong>{responsibility.topic}</strong>
              {responsibility.note && <>: {responsibility.note}</>}
              {responsibility.area && <span className="muted"> {t("inArea", { area: responsibility.area })}</span>}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className="muted">{t(found > 0 ? "alsoFor" : "answersFor", { topics: [...new Set(others)].join(", ") })}</p>
      )}
    </>
  );
};
