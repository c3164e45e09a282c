/** Every address of the app: patterns for the router, functions for links. */
export const patterns = {
  home: "/",
  tables: "/tische",
  newTable: "/tische/neu",
  table: "/tische/:tableId",
  newMeeting: "/tische/:tableId/sitzungen/neu",
  meeting: "/sitzungen/:meetingId",
  editMeeting: "/sitzungen/:meetingId/bearbeiten",
  inviteToMeeting: "/sitzungen/:meetingId/einladen",
  tasks: "/aufgaben",
  task: "/aufgaben/:taskId",
  responsibilities: "/zustaendigkeiten",
  ownOrganization: "/organisation",
  newOrganization: "/organisationen/neu",
  waitingOrganizations: "/organisationen/wartend",
  organization: "/organisationen/:organizationId",
  editOrganization: "/organisationen/:organizationId/bearbeiten",
  overview: "/uebersicht",
  municipality: "/kommunen/:ars",
  signIn: "/anmelden",
  signUp: "/registrieren",
  forgotPassword: "/passwort-vergessen",
  resetPassword: "/neues-passwort",
  mailVerification: "/bestaetigen",
  magicLink: "/anmelden/link",
  memberInvitation: "/einladung",
  firstAdmin: "/einrichtung",
  secondFactor: "/zweiter-faktor",
  account: "/konto",
  personalLink: "/l",
  demoMails: "/demo/mails",
  imprint: "/impressum",
  privacy: "/datenschutz",
  accessibility: "/barrierefreiheit",
} as const;

const fixed = {
  home: () => patterns.home,
  tables: () => patterns.tables,
  newTable: () => patterns.newTable,
  tasks: () => patterns.tasks,
  responsibilities: () => patterns.responsibilities,
  ownOrganization: () => patterns.ownOrganization,
  newOrganization: () => patterns.newOrganization,
  waitingOrganizations: () => patterns.waitingOrganizations,
  overview: () => patterns.overview,
  signUp: () => patterns.signUp,
  forgotPassword: () => patterns.forgotPassword,
  account: () => patterns.account,
  personalLink: () => patterns.personalLink,
  demoMails: () => patterns.demoMails,
  imprint: () => patterns.imprint,
  privacy: () => patterns.privacy,
  accessibility: () => patterns.accessibility,
} as const;

export const paths = {
  ...fixed,
  table: (tableId: string) => `/tische/${encodeURIComponent(tableId)}`,
  tablesIn: (ars: string) => `/tische?kommune=${encodeURIComponent(ars)}`,
  tableTasks: (tableId: string) => `/tische/${encodeURIComponent(tableId)}?bereich=aufgaben`,
  meeting: (meetingId: string) => `/sitzungen/${encodeURIComponent(meetingId)}`,
  newMeeting: (tableId: string) => `/tische/${encodeURIComponent(tableId)}/sitzungen/neu`,
  editMeeting: (meetingId: string) => `/sitzungen/${encodeURIComponent(meetingId)}/bearbeiten`,
  inviteToMeeting: (meetingId: string) => `/sitzungen/${encodeURIComponent(meetingId)}/einladen`,
  editOrganization: (organizationId: string) => `/organisationen/${encodeURIComponent(organizationId)}/bearbeiten`,
  task: (taskId: string) => `/aufgaben/${encodeURIComponent(taskId)}`,
  municipality: (ars: string) => `/kommunen/${encodeURIComponent(ars)}`,
  organization: (organizationId: string) => `/organisationen/${encodeURIComponent(organizationId)}`,
  /** `returnTo` is a path of this app to go back to after signing in. */
  signIn: (returnTo?: string) =>
    returnTo ? `${patterns.signIn}?zurueck=${encodeURIComponent(returnTo)}` : patterns.signIn,
  secondFactor: (returnTo?: string) =>
    returnTo ? `${patterns.secondFactor}?zurueck=${encodeURIComponent(returnTo)}` : patterns.secondFactor,
} as const;

/** Only a path of this app: anything else would let a link lead readers to another host after they signed in. */
export const safeReturnTo = (value: string | null): string =>
  value?.startsWith("/") && !/^\/[/\\]/.test(value) ? value : patterns.overview;
