import * as contract from "@runde-tische/contracts/me";
import { listOrganizations } from "@runde-tische/contracts/organizations";
import { type Answer, answerMeeting } from "@runde-tische/contracts/responses";
import { listRoundTables } from "@runde-tische/contracts/round-tables";
import { listMyTasks, setTaskStatus, type Task } from "@runde-tische/contracts/tasks";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { versionTag } from "../../lib/version-tag.ts";

export const myMeetingsQuery = queryOptions({
  queryKey: ["me", "meetings"],
  queryFn: ({ signal }) => api(contract.listMyMeetings, { query: { limit: 30 } }, signal),
});

/** The open ones come first. */
export const myTasksQuery = queryOptions({
  queryKey: ["me", "tasks", "overview"],
  queryFn: ({ signal }) => api(listMyTasks, { query: { limit: 30 } }, signal),
});

export const myRoundTablesQuery = queryOptions({
  queryKey: ["me", "round-tables"],
  queryFn: ({ signal }) => api(contract.listMyRoundTables, { query: { limit: 100 } }, signal),
});

/** Registrations that wait for this coordinator's decision. */
export const waitingOrganizationsQuery = queryOptions({
  queryKey: ["organizations", "waiting"],
  queryFn: ({ signal }) => api(listOrganizations, { query: { status: "pending", limit: 20 } }, signal),
});

/** Tables that an organization proposes, and that wait for the reader's decision. */
export const proposedTablesQuery = queryOptions({
  queryKey: ["round-tables", "proposed"],
  queryFn: ({ signal }) => api(listRoundTables, { query: { waitsFor: "me", limit: 20 } }, signal),
});

export const useAnswerMyMeeting = (meetingId: string, seatId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) => api(answerMeeting, { params: { meetingId }, body: { seatId, answer } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["me", "meetings"] }),
  });
};

export const useFinishMyTask = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: Task) =>
      api(setTaskStatus, { params: { taskId: id }, body: { status: "done" }, ifMatch: versionTag(version) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["me", "tasks"] }),
  });
};
