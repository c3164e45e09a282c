import * as letters from "@runde-tische/contracts/entry-letters";
import * as imports from "@runde-tische/contracts/member-imports";
import * as invitations from "@runde-tische/contracts/member-invitations";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";

const inOrganization = ({ organizationId }: Place) => ({ params: { organizationId } });

const LIST: imports.MemberList = {
  fields: ["name"],
  rows: [{ number: 2, cells: ["Aus der Liste"] }],
  visibility: "internal",
  defaultFunction: "Beratung",
};

export const memberListRows = [
  row(invitations.listInvitableMembers, rule.keepOwnMembers, inOrganization),
  row(invitations.inviteMembers, rule.keepOwnMembers, async (place) => ({
    ...inOrganization(place),
    body: { membershipIds: [(await place.newMembership()).id] },
  })),
  row(imports.readSheet, rule.keepOwnMembers, (place) => ({
    ...inOrganization(place),
    body: { content: "TmFtZQpNaWE=", sheet: null },
  })),
  row(imports.previewMemberImport, rule.keepOwnMembers, (place) => ({ ...inOrganization(place), body: LIST })),
  row(imports.importMembers, rule.keepOwnMembers, async (place, { clients }) => {
    const shown = { ...inOrganization(place), body: LIST };
    const { body } = await clients.organizationAdmin.send(imports.previewMemberImport, shown);
    const { digest = "" } = body as Partial<imports.ImportPreview>;
    return { ...inOrganization(place), body: { ...LIST, digest } };
  }),
  row(letters.readEntryLetters, rule.keepOwnMembers, inOrganization),
  row(letters.recordEntryLetters, rule.keepOwnMembers, async (place) => ({
    ...inOrganization(place),
    body: { membershipIds: [(await place.newUntold()).id], toldOn: "2026-11-01" },
  })),
  row(raw(letters.ENTRY_LETTERS_PDF), rule.keepOwnMembers, async (place) => {
    await place.newUntold();
    return inOrganization(place);
  }),
  row(imports.listRecentImports, rule.keepOwnMembers, inOrganization),
  row(imports.undoImport, rule.keepOwnMembers, (place) => ({
    ...inOrganization(place),
    body: { importedAt: new Date().toISOString() },
  })),
];
