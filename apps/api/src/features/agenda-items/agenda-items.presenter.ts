import type { AgendaItem } from "@runde-tische/contracts/agenda-items";
import type { AgendaItemRow } from "./agenda-items.repository.ts";

export const toAgendaItem = (row: AgendaItemRow): AgendaItem => ({
  id: row.id,
  meetingId: row.meetingId,
  title: row.title,
  kind: row.kind,
  part: row.part,
  text: row.text,
  durationMinutes: row.durationMinutes,
  presenter: row.presenter,
  presenterSeat: row.presenterSeat && {
    id: row.presenterSeat.id,
    name: row.presenterSeat.organization?.name ?? null,
  },
  version: row.version,
});
