import type { Invitations } from "@runde-tische/contracts/invitations";
import { useTranslation } from "react-i18next";
import { Notice } from "../../../components/notice.tsx";

/** Seats that nobody holds: nobody can be invited for them. */
export const VacantSeats = ({ seats }: { seats: Invitations["vacantSeats"] }) => {
  const { t } = useTranslation("invitations");
  if (seats.length === 0) return null;
  return (
    <Notice tone="warning" title={t("vacant.title", { count: seats.length })}>
      <p>{seats.map(({ seat }) => seat).join(", ")}</p>
      <p className="muted">{t("vacant.text")}</p>
    </Notice>
  );
};
