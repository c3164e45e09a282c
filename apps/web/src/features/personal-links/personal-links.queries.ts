import * as contract from "@runde-tische/contracts/personal-links";
import { type Answer, answerMeeting, handOver, readResponses } from "@runde-tische/contracts/responses";
import { listMeetingTasks, setTaskStatus, type Task, type TaskStatus } from "@runde-tische/contracts/tasks";
import { type QueryClient, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../lib/api.ts";
import { hasStatus } from "../../lib/api-error.ts";
import { greetIn } from "../../lib/i18n.ts";
import { useIdempotencyKeys } from "../../lib/idempotency.ts";
import { meetingKeys } from "../../lib/meeting-keys.ts";
import { versionTag } from "../../lib/version-tag.ts";

/** Whom this browser acts for; `null` when no personal link is open here. */
export const linkSessionQuery = queryOptions({
  queryKey: ["link-session"],
  queryFn: async ({ signal }): Promise<contract.LinkView | null> => {
    try {
      const link = await api(contract.readLinkSession, {}, signal);
      await greetIn(link.language);
      return link;
    } catch (error) {
      if (hasStatus(error, 401, 404)) return null;
      throw error;
    }
  },
});

export const linkResponsesQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "responses"],
    queryFn: ({ signal }) => api(readResponses, { params: { meetingId } }, signal),
  });

export const linkTasksQuery = (meetingId: string) =>
  queryOptions({
    queryKey: [...meetingKeys.one(meetingId), "own-tasks"],
    queryFn: ({ signal }) => api(listMeetingTasks, { params: { meetingId }, query: { limit: 100 } }, signal),
  });

/** What the reader before saw on this device. */
const forgetOthers = (queryClient: QueryClient) => {
  for (const noun of [meetingKeys.all, ["files"]]) queryClient.removeQueries({ queryKey: noun });
};

const keepLink = async (queryClient: QueryClient, link: contract.LinkView) => {
  await greetIn(link.language);
  forgetOthers(queryClient);
  queryClient.setQueryData(linkSessionQuery.queryKey, link);
};

/** The secret lives only in the address and in the request; nothing here keeps it. */
export const useOpenPersonalLink = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (secret: string) => api(contract.openPersonalLink, { body: { secret } }),
    onSuccess: (opened) => (opened.state === "open" ? keepLink(queryClient, opened.link) : undefined),
    gcTime: 0,
  });
};

/** From a printed letter. */
export const useOpenPersonalLinkByCode = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => api(contract.openPersonalLinkByCode, { body: { code } }),
    onSuccess: (link) => keepLink(queryClient, link),
    gcTime: 0,
  });
};

export const useConfirmDevice = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ deviceId, ...body }: { deviceId: string; secret: string; code: string }) =>
      api(contract.confirmDevice, { params: { deviceId }, body }),
    onSuccess: (link) => keepLink(queryClient, link),
    gcTime: 0,
  });
};

export const useRenewPersonalLink = () =>
  useMutation({ mutationFn: (secret: string) => api(contract.renewPersonalLink, { body: { secret } }), gcTime: 0 });

export const useCloseLinkSession = () => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => api(contract.closeLinkSession),
    onSuccess: () => {
      queryClient.setQueryData(linkSessionQuery.queryKey, null);
      forgetOthers(queryClient);
    },
  });
};

export const useAnswer = ({ meetingId, seatId }: contract.LinkView) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { answer: Answer; comment: string | null }) =>
      api(answerMeeting, { params: { meetingId }, body: { seatId, ...body } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: linkResponsesQuery(meetingId).queryKey }),
  });
};

export const useHandOver = ({ meetingId, seatId }: contract.LinkView) => {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKeys();
  return useMutation({
    mutationFn: (deputyId: string) => {
      const body = { seatId, deputyId };
      return api(handOver, { params: { meetingId }, body, idempotencyKey: keys.keyFor(body) });
    },
    onSuccess: () => {
      keys.finish();
      return queryClient.invalidateQueries({ queryKey: linkResponsesQuery(meetingId).queryKey });
    },
  });
};

export const useSetOwnTaskStatus = (meetingId: string) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ task, status }: { task: Task; status: TaskStatus }) =>
      api(setTaskStatus, { params: { taskId: task.id }, body: { status }, ifMatch: versionTag(task.version) }),
    // After a refusal too: somebody else may have changed the task meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: linkTasksQuery(meetingId).queryKey }),
  });
};
