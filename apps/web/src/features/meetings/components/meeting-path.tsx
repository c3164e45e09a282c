import type { Meeting } from "@runde-tische/contracts/meetings";
import { useTranslation } from "react-i18next";
import { PathSteps } from "../../../components/path-steps.tsx";
import { pathOf } from "../meeting-path.ts";

/** Where the meeting stands on its way from the date to the tasks. */
export const MeetingPath = ({ meeting, hasItems }: { meeting: Meeting; hasItems: boolean }) => {
  const { t } = useTranslation("meetings");
  const steps = pathOf(meeting, hasItems).map(({ id, state }) => ({ id, state, label: t(`path.${id}`) }));
  return <PathSteps label={t("path.label")} steps={steps} />;
};
