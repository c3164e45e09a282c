import * as contract from "@runde-tische/contracts/responses";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";

export const responsesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "responses"],
    queryFn: ({ signal }) => api(contract.readResponses, { params: { meetingId } }, signal),
  });

export type NewAnswer = { seatId: string; personId?: string; answer: contract.Answer; comment?: string | null };

/** For one's own seat, or by a coordinator for whoever told them (`personId`). */
export const useAnswerMeeting = (meetingId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAnswer) => api(contract.answerMeeting, { params: { meetingId }, body }),
    onSuccess: (seat) => {
      queryClient.setQueryData(
        responsesQuery(meetingId).queryKey,
        (responses) =>
          responses && {
            ...responses,
            seats: responses.seats.map((one) => (one.seatId === seat.seatId ? seat : one)),
          },
      );
      // Counts and quorum come from the server: they follow the table's rules.
      return queryClient.invalidateQueries({ queryKey: meetingKeys.one(meetingId) });
    },
  });
};
