import type { Quorum } from "@runde-tische/contracts/responses";
import type { SeatGroup } from "@runde-tische/contracts/round-tables";
import { useTranslation } from "react-i18next";

type QuorumSentenceProps = { quorum: Quorum; groupName: (group: SeatGroup) => string };

/** Whether enough seats are coming to decide, and what is missing. */
export const QuorumSentence = ({ quorum, groupName }: QuorumSentenceProps) => {
  const { t } = useTranslation("responses");
  const { isReached, missingGroups, needed, reached, votingSeats } = quorum;
  const missing = Math.max(0, needed - reached);
  const reasons = [
    ...(missing > 0 ? [t("quorum.seatsMissing", { count: missing, needed, votingSeats })] : []),
    ...(missingGroups.length > 0
      ? [t("quorum.groupsMissing", { groups: missingGroups.map(groupName).join(", ") })]
      : []),
  ];
  return (
    <p role="status">
      <strong>{isReached ? t("quorum.reached") : t("quorum.notReached")}</strong>{" "}
      {isReached ? t("quorum.with", { count: reached, votingSeats, needed }) : reasons.join(" ")}
    </p>
  );
};
