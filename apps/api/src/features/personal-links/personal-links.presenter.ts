import type { LinkView } from "@runde-tische/contracts/personal-links";
import type { LinkRow } from "./personal-links.repository.ts";

export const toLinkView = (link: LinkRow, deputies: LinkView["deputies"]): LinkView => ({
  linkId: link.id,
  meetingId: link.meetingId,
  tableId: link.tableId,
  seatId: link.seatId,
  personId: link.personId,
  seat: link.seat,
  name: link.name,
  language: link.language,
  role: link.role,
  deputies,
});
