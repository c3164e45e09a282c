export const ACTORS = [
  "anonymous",
  "link",
  "entry",
  "member",
  "organizationAdmin",
  "seatHolder",
  "moderator",
  "tableCoordinator",
  "municipalityCoordinator",
  "admin",
] as const;
export type ActorName = (typeof ACTORS)[number];

/**
 * own: closed, in the actors' county, each actor stands there as their name says.
 * other: for the network of the same county, no actor has a seat.
 * public: public, in another county. closed: closed, in another county.
 * Of organizations: the actors' own, another of their county, one of another county, one that waits there.
 */
export const PLACES = ["own", "other", "public", "closed"] as const;
export type PlaceName = (typeof PLACES)[number];

export type Expected = "ok" | "401" | "403" | "404";
export type Rule = Record<ActorName, readonly [Expected, Expected, Expected, Expected]>;

// A row with a cell too few shows at once: its place would get no expected answer.
const cells = (text: string) => text.split(" ") as unknown as readonly [Expected, Expected, Expected, Expected];

/** Whoever has opened the mailed link to their entry is a visitor everywhere else. */
const rule = (rows: Record<Exclude<ActorName, "entry">, string>): Rule =>
  Object.fromEntries(ACTORS.map((actor) => [actor, cells(rows[actor === "entry" ? "anonymous" : actor])])) as Rule;

/** The same for everybody in a place. */
const everybody = (text: string): Rule =>
  rule(Object.fromEntries(ACTORS.map((actor) => [actor, text])) as Record<ActorName, string>);

export const anybody = everybody("ok ok ok ok");

/** Nobody without the secret, and nothing tells whether there is such a thing. */
export const nobody = everybody("404 404 404 404");

/** What stands only on one's own person. */
export const signedIn = rule({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, "ok ok ok ok"])) as Record<ActorName, string>),
  anonymous: "401 401 401 401",
  link: "401 401 401 401",
});

export const linkOnly = rule({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, "404 404 404 404"])) as Record<ActorName, string>),
  link: "ok ok ok ok",
});

/** One's own entry, by the mailed link to it. */
export const ownEntry: Rule = { ...nobody, entry: cells("ok 404 404 404") };

export const entryOnly: Rule = { ...nobody, entry: cells("ok ok ok ok") };

export const seeTable = rule({
  anonymous: "404 404 ok 404",
  link: "404 404 ok 404",
  member: "404 ok ok 404",
  organizationAdmin: "404 ok ok 404",
  seatHolder: "ok ok ok 404",
  moderator: "ok ok ok 404",
  tableCoordinator: "ok ok ok 404",
  municipalityCoordinator: "ok ok ok 404",
  admin: "404 ok ok 404",
});

export const manageTable = rule({
  anonymous: "404 404 401 404",
  link: "404 404 403 404",
  member: "404 403 403 404",
  organizationAdmin: "404 403 403 404",
  seatHolder: "403 403 403 404",
  moderator: "403 403 403 404",
  tableCoordinator: "ok 403 403 404",
  municipalityCoordinator: "ok ok 403 404",
  admin: "404 403 403 404",
});

/** What only those who manage the table see at all: drafts, the log, the backlog, who got which mail. */
export const seeManaged = rule({
  anonymous: "404 404 404 404",
  link: "404 404 404 404",
  member: "404 404 404 404",
  organizationAdmin: "404 404 404 404",
  seatHolder: "404 404 404 404",
  moderator: "404 404 404 404",
  tableCoordinator: "ok 404 404 404",
  municipalityCoordinator: "ok ok 404 404",
  admin: "404 404 404 404",
});

export const seeMeeting = { ...seeTable, link: cells("ok 404 ok 404") };
export const manageMeeting = { ...manageTable, link: cells("403 404 403 404") };

/** Answers, internal items and tasks. */
export const seeInternal = rule({
  anonymous: "404 404 404 404",
  link: "ok 404 404 404",
  member: "404 404 404 404",
  organizationAdmin: "404 404 404 404",
  seatHolder: "ok 404 404 404",
  moderator: "ok 404 404 404",
  tableCoordinator: "ok 404 404 404",
  municipalityCoordinator: "ok ok 404 404",
  admin: "404 404 404 404",
});

export const seeTableInternal = { ...seeInternal, link: cells("404 404 404 404") };
export const manageInternal = {
  ...seeInternal,
  link: cells("403 404 404 404"),
  seatHolder: cells("403 404 404 404"),
  moderator: cells("403 404 404 404"),
};

/** For the seat that `link` and `seatHolder` hold: nobody answers for another seat, but coordinators record. */
export const answerForSeat = {
  ...manageMeeting,
  link: cells("ok 404 403 404"),
  seatHolder: cells("ok 403 403 404"),
};

/** A task given to the seat of `link` and `seatHolder`. */
export const finishTask = { ...manageInternal, link: cells("ok 404 404 404"), seatHolder: cells("ok 404 404 404") };

/** A seat of the actors' own organization: its admin sees it, though not the closed table. */
export const manageSeat = { ...manageTable, organizationAdmin: cells("403 403 403 404") };

/** Delegates and deputies: the organization's admin chooses them, and whoever manages members everywhere. */
export const fillSeat = { ...manageTable, organizationAdmin: cells("ok 403 403 404"), admin: cells("404 ok ok 404") };

/** For whoever decides for the table's municipality: they see it no more than other tables. */
export const decideTable = {
  ...manageTable,
  link: cells("404 404 401 404"),
  tableCoordinator: cells("403 403 403 404"),
  admin: cells("404 ok ok 404"),
};

export const stepIn = rule({
  anonymous: "404 404 401 404",
  link: "404 404 403 404",
  member: "404 403 403 404",
  organizationAdmin: "404 403 403 404",
  seatHolder: "403 403 403 404",
  moderator: "403 403 403 404",
  tableCoordinator: "403 403 403 404",
  municipalityCoordinator: "403 403 403 404",
  admin: "ok ok ok ok",
});

/** The whole installation; for everybody else there is no administration. */
export const administer = rule({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, "404 404 404 404"])) as Record<ActorName, string>),
  admin: "ok ok ok ok",
});

export const proposeTable = rule({
  anonymous: "401 401 401 401",
  link: "401 401 401 401",
  member: "403 403 403 403",
  organizationAdmin: "ok ok 403 403",
  seatHolder: "403 403 403 403",
  moderator: "403 403 403 403",
  tableCoordinator: "403 403 403 403",
  municipalityCoordinator: "ok ok 403 403",
  admin: "ok ok ok ok",
});

export const seeOrganization = rule({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, "ok ok ok 404"])) as Record<ActorName, string>),
  admin: "ok ok ok ok",
});

export const manageOrganization = rule({
  anonymous: "401 401 401 404",
  link: "403 403 403 404",
  member: "403 403 403 404",
  organizationAdmin: "ok 403 403 404",
  seatHolder: "403 403 403 404",
  moderator: "403 403 403 404",
  tableCoordinator: "403 403 403 404",
  municipalityCoordinator: "ok ok 403 404",
  admin: "ok ok ok ok",
});

/** What shows every contact: only from within the organization. */
export const keepOwnMembers = {
  ...manageOrganization,
  municipalityCoordinator: cells("403 403 403 404"),
  admin: cells("403 403 403 403"),
};

export const decideOrganization = { ...manageOrganization, organizationAdmin: cells("403 403 403 404") };

/** A member's entry by name. */
export const seeMembers = rule({
  anonymous: "404 404 404 404",
  link: "404 404 404 404",
  member: "ok ok 404 404",
  organizationAdmin: "ok ok 404 404",
  seatHolder: "ok ok 404 404",
  moderator: "ok ok 404 404",
  tableCoordinator: "ok ok 404 404",
  municipalityCoordinator: "ok ok 404 404",
  admin: "ok ok ok ok",
});

export const manageMember = rule({
  anonymous: "404 404 404 404",
  link: "404 404 404 404",
  member: "403 403 404 404",
  organizationAdmin: "ok 403 404 404",
  seatHolder: "403 403 404 404",
  moderator: "403 403 404 404",
  tableCoordinator: "403 403 404 404",
  municipalityCoordinator: "ok ok 404 404",
  admin: "ok ok ok ok",
});

export const askToJoin = rule({
  ...(Object.fromEntries(ACTORS.map((actor) => [actor, "ok ok ok 404"])) as Record<ActorName, string>),
  anonymous: "401 401 401 404",
  link: "401 401 401 404",
  admin: "ok ok ok ok",
});

export const coordinateMunicipality = rule({
  anonymous: "401 401 401 401",
  link: "401 401 401 401",
  member: "403 403 403 403",
  organizationAdmin: "403 403 403 403",
  seatHolder: "403 403 403 403",
  moderator: "403 403 403 403",
  tableCoordinator: "403 403 403 403",
  municipalityCoordinator: "ok ok 403 403",
  admin: "ok ok ok ok",
});
