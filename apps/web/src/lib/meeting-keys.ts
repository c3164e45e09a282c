/** Below `one` stands everything of a meeting, so that one notice from the server renews all of it. */
export const meetingKeys = {
  all: ["meetings"] as const,
  ofTable: (tableId: string) => [...meetingKeys.all, "of-table", tableId] as const,
  backlog: (tableId: string) => [...meetingKeys.all, "backlog", tableId] as const,
  one: (meetingId: string) => [...meetingKeys.all, "one", meetingId] as const,
};
