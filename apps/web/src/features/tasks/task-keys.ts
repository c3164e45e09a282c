const mine = ["me", "tasks", "pages"] as const;
const lists = ["tasks", "pages"] as const;

export const taskKeys = {
  /** Where pages of tasks stand. */
  lists: [mine, lists],
  mine,
  ofTable: (tableId: string) => [...lists, "of-table", tableId] as const,
  ofMeeting: (meetingId: string) => [...lists, "of-meeting", meetingId] as const,
  one: (taskId: string) => ["tasks", "one", taskId] as const,
};
