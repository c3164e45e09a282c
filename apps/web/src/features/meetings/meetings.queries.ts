import * as contract from "@runde-tische/contracts/meetings";
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const meetingQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "meeting"],
    queryFn: ({ signal }) => api(contract.readMeeting, { params: { meetingId } }, signal),
  });

/** The first page: coming meetings nearest first, past ones latest first. */
export const tableMeetingsQuery = (tableId: string, when: "coming" | "past") =>
  queryOptions({
    queryKey: [...meetingKeys.ofTable(tableId), when],
    queryFn: ({ signal }) => api(contract.listMeetings, { params: { tableId }, query: { when } }, signal),
  });

/** A changed meeting stands in lists and tables too. */
const keepMeeting = async (queryClient: QueryClient, meeting: contract.Meeting) => {
  queryClient.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes(meeting.id) || queryKey.includes(meeting.tableId),
  });
};

export const usePlanMeeting = (tableId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (body: contract.NewMeeting) =>
      api(contract.planMeeting, { params: { tableId }, body, idempotencyKey: keys.keyFor(body) }),
    onSuccess: (meeting) => {
      keys.finish();
      return keepMeeting(queryClient, meeting);
    },
  });
};

/** `version` is the one the change was made from; a newer one at the server refuses it with 412. */
export const useChangeMeeting = (meetingId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, version }: { body: Partial<contract.NewMeeting>; version: number }) =>
      api(contract.changeMeeting, { params: { meetingId }, body, ifMatch: versionTag(version) }),
    onSuccess: (meeting) => keepMeeting(queryClient, meeting),
  });
};

export const usePublishMeeting = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: () => api(contract.publishMeeting, { params: { meetingId }, idempotencyKey: keys.keyFor() }),
    onSuccess: (meeting) => keepMeeting(queryClient, meeting),
  });
};

export const useCancelMeeting = (meetingId: string) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (reason: string) =>
      api(contract.cancelMeeting, { params: { meetingId }, body: { reason }, idempotencyKey: keys.keyFor(reason) }),
    onSuccess: (meeting) => keepMeeting(queryClient, meeting),
  });
};
