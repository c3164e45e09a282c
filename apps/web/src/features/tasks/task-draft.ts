import type { Seat } from "@runde-tische/contracts/seats";
import { type AssigneeRef, NewTask, type Task } from "@runde-tische/contracts/tasks";
import { z } from "zod";
import { draftFields, pick } from "../../lib/draft-fields.ts";
import { compareText } from "../../lib/format.ts";

const { title, text, dueOn } = NewTask.shape;
const assigneeKey = z.string().regex(/^(seat|person|organization):.+$/);

/** What the form holds; `assignee` is kind and id in one word. */
export const TaskDraft = z.strictObject({ title, text, assignee: assigneeKey, dueOn });
export type TaskDraftInput = z.input<typeof TaskDraft>;
export type TaskDraft = z.output<typeof TaskDraft>;

export const keyOf = ({ kind, id }: AssigneeRef): string => `${kind}:${id}`;

const refOf = (key: string): AssigneeRef => {
  const [kind, id] = key.split(":") as [AssigneeRef["kind"], string];
  return { kind, id };
};

export const emptyTask: TaskDraftInput = { title: "", text: "", assignee: "", dueOn: null };

export const taskDraftOf = ({ title, text, assignee, dueOn }: Task): TaskDraft => ({
  title,
  text,
  assignee: keyOf(assignee),
  dueOn,
});

export const toTaskFields = ({ assignee, ...fields }: TaskDraft) => ({ ...fields, assignee: refOf(assignee) });

export const taskFields = draftFields(taskDraftOf, ["title", "assignee", "dueOn", "text"]);
export type TaskField = keyof TaskDraft;

export const toTaskChanges = (draft: TaskDraft, fields: readonly TaskField[]) => {
  const { assignee, ...changed } = pick(draft, fields);
  return { ...changed, ...(assignee === undefined ? {} : { assignee: refOf(assignee) }) };
};

export type Assignee = { id: string; kind: AssigneeRef["kind"]; label: string; organization: string | null };

const unique = (assignees: readonly Assignee[]): Assignee[] => [
  ...new Map(assignees.map((assignee) => [assignee.id, assignee])).values(),
];

/** Seats first: a task given to a seat survives a change of person. */
export const assigneesOf = (seats: readonly Seat[]): Assignee[] => {
  const byLabel = (a: Assignee, b: Assignee) => compareText(a.label, b.label);
  const held = seats.map((seat) => {
    const delegate = seat.holdings.find(({ role, name }) => role === "delegate" && name !== null);
    return { seat, label: seat.organization?.name ?? delegate?.name ?? null };
  });
  const ofSeats = held.flatMap(({ seat, label }) =>
    label === null
      ? []
      : [{ id: keyOf({ kind: "seat", id: seat.id }), kind: "seat" as const, label, organization: null }],
  );
  const ofPersons = seats.flatMap(({ holdings, organization }) =>
    holdings.flatMap(({ personId, name }) =>
      name === null
        ? []
        : [
            {
              id: keyOf({ kind: "person", id: personId }),
              kind: "person" as const,
              label: name,
              organization: organization?.name ?? null,
            },
          ],
    ),
  );
  const ofOrganizations = seats.flatMap(({ organization }) =>
    organization
      ? [
          {
            id: keyOf({ kind: "organization", id: organization.id }),
            kind: "organization" as const,
            label: organization.name,
            organization: null,
          },
        ]
      : [],
  );
  return [ofSeats, ofPersons, ofOrganizations].flatMap((some) => unique(some).toSorted(byLabel));
};
