import type { Meeting } from "@runde-tische/contracts/meetings";
import type { PersonResponse, SeatResponse } from "@runde-tische/contracts/responses";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/button.tsx";
import { isOpen } from "../../features/meetings/meeting-path.ts";
import { QuorumSentence } from "../../features/responses/components/quorum-sentence.tsx";
import { RecordAnswerDialog } from "../../features/responses/components/record-answer-dialog.tsx";
import { responsesQuery } from "../../features/responses/responses.queries.ts";
import { roundTableQuery } from "../../features/round-tables/round-tables.queries.ts";
import { SeatLegend } from "../../features/seats/components/seat-legend.tsx";
import { SeatList } from "../../features/seats/components/seat-list.tsx";
import { SeatRing } from "../../features/seats/components/seat-ring.tsx";
import type { RingSeat } from "../../features/seats/components/seat-ring-layout.ts";
import "./the-table.css";
import { seatName } from "./seat-name.ts";

type AnsweredSeat = RingSeat & { response: SeatResponse };

/** The picture of the table with its answers, and the same in words. */
export const TheTable = ({ meeting }: { meeting: Meeting }) => {
  const { t } = useTranslation("meetings");
  const { t: seatTexts } = useTranslation("seats");
  const { data: responses } = useSuspenseQuery(responsesQuery(meeting.id));
  const { data: table } = useQuery(roundTableQuery(meeting.tableId));
  const [recordedSeat, setRecordedSeat] = useState<AnsweredSeat | null>(null);
  const labels = table?.groupLabels ?? {};
  const wasAsked = meeting.invitedAt !== null;
  const seats: AnsweredSeat[] = responses.seats.map((response) => ({
    id: response.seatId,
    label: seatName(response, t("unnamedSeat")),
    group: response.group,
    isGuest: response.isGuest,
    state: response.answer === "open" && !wasAsked ? "none" : response.answer,
    people: response.persons,
    response,
  }));
  const mayRecord = meeting.may.manage && isOpen(meeting);
  const after = (seat: AnsweredSeat) => (
    <SeatDetails seat={seat} onRecord={mayRecord ? () => setRecordedSeat(seat) : undefined} />
  );
  return (
    <aside aria-labelledby="the-table" className="stack no-print">
      <h2 id="the-table">{t("theTable")}</h2>
      <SeatRing seats={seats} />
      <SeatLegend seats={seats} labels={labels} />
      {wasAsked && responses.quorum && (
        <QuorumSentence quorum={responses.quorum} groupName={(group) => labels[group] ?? seatTexts(`group.${group}`)} />
      )}
      <details className="the-table__list">
        <summary>{t("answersInWords")}</summary>
        <SeatList seats={seats} labels={labels} after={after} />
      </details>
      {recordedSeat && (
        <RecordAnswerDialog
          meetingId={meeting.id}
          seat={{ seatId: recordedSeat.id, name: recordedSeat.label, persons: recordedSeat.response.persons }}
          onClose={() => setRecordedSeat(null)}
        />
      )}
    </aside>
  );
};

/** Whose answer is the seat's. */
const answeringPerson = ({ answer, persons }: SeatResponse): PersonResponse | undefined =>
  answer === "represented"
    ? persons.find((person) => person.role === "deputy" && person.answer === "yes")
    : persons.find(({ role }) => role === "delegate");

type SeatDetailsProps = { seat: AnsweredSeat; onRecord: (() => void) | undefined };

const SeatDetails = ({ seat, onRecord }: SeatDetailsProps) => {
  const { t } = useTranslation("meetings");
  const { persons } = seat.response;
  const comments = persons.filter(({ comment }) => comment);
  return (
    <>
      {answeringPerson(seat.response)?.channel === "recorded" && <span className="muted small">({t("byPhone")})</span>}
      {onRecord && persons.length > 0 && (
        <Button
          size="small"
          variant="tertiary"
          onPress={onRecord}
          aria-label={t("recordAnswerFor", { seat: seat.label })}
        >
          {t("recordAnswer")}
        </Button>
      )}
      {comments.map(({ personId, name, comment, channel }) => (
        <p key={personId} className="the-table__comment muted small">
          {name && `${name}: `}„{comment}“{channel === "recorded" && ` (${t("byPhone")})`}
        </p>
      ))}
    </>
  );
};
