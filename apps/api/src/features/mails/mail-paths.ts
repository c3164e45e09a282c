/** Pages of the web app that mails lead to. A secret stands in the fragment: it reaches no server and no log by itself. */
export const mailPaths = {
  verify: (token: string) => `/bestaetigen#${token}`,
  magicLink: (token: string) => `/anmelden/link#${token}`,
  reset: (token: string) => `/neues-passwort#${token}`,
  memberInvitation: (secret: string) => `/einladung#${secret}`,
  entry: (secret: string) => `/eintrag#${secret}`,
  signIn: "/anmelden",
  tasks: "/aufgaben",
  task: (taskId: string) => `/aufgaben/${taskId}`,
  organization: (organizationId: string) => `/organisationen/${organizationId}`,
  roundTable: (tableId: string) => `/tische/${tableId}`,
  overview: "/uebersicht",
} as const;
