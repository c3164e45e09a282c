import {
  CHANGES_CSV,
  listMunicipalityChanges,
  MUNICIPALITY_CHANGES_CSV,
} from "@runde-tische/contracts/administered-changes";
import * as administration from "@runde-tische/contracts/administration";
import * as legalTexts from "@runde-tische/contracts/legal-texts";
import { readNetwork } from "@runde-tische/contracts/networks";
import * as retention from "@runde-tische/contracts/retention";
import type { Place } from "./places.ts";
import { raw, row } from "./rows.ts";
import * as rule from "./rules.ts";

const somebody = async (place: Place) => ({ personId: (await place.newAccount()).id });
const failedMail = async (place: Place) => ({ params: { mailId: (await place.newFailedMail()).id } });
const onePage = ({ ars }: Place) => ({ params: { ars, page: "imprint" } });

export const administrationRows = [
  row(administration.listAdministeredPersons, rule.administer),
  row(administration.appointAdministrator, rule.administer, async (place) => ({ body: await somebody(place) })),
  row(administration.withdrawAdministrator, rule.administer, async (place) => {
    const { id: personId } = await place.newAccount({ isPlatformAdmin: true });
    return { params: { personId } };
  }),
  row(administration.signOutPerson, rule.administer, async (place) => ({ params: await somebody(place) })),
  row(administration.lockPerson, rule.administer, async (place) => ({
    params: await somebody(place),
    body: { reason: "Konto eines früheren Mitarbeiters" },
  })),
  row(administration.unlockPerson, rule.administer, async (place) => ({ params: await somebody(place) })),
  row(administration.listUndeliveredMails, rule.administer),
  row(administration.retryMail, rule.administer, failedMail),
  row(administration.discardMail, rule.administer, failedMail),
  row(administration.readJobs, rule.administer),
  row(administration.retryFailedJobs, rule.administer, () => ({ params: { queue: "housekeeping" } })),
  row(administration.listChanges, rule.administer),
  row(raw(CHANGES_CSV), rule.administer),
  row(administration.readSecurity, rule.administer),
  row(legalTexts.writeInstallationText, rule.administer, () => ({
    params: { page: "imprint" },
    body: { text: "# Impressum" },
    ifMatch: 999,
  })),
  row(retention.readRetention, rule.administer),
  row(retention.changeRetentionPeriod, rule.administer, () => ({
    params: { kind: "join-request" },
    body: { days: 365 },
    ifMatch: 999,
  })),
  row(retention.runRetention, rule.administer),

  row(listMunicipalityChanges, rule.coordinateMunicipality, ({ ars }) => ({ params: { ars } })),
  row(raw(MUNICIPALITY_CHANGES_CSV), rule.coordinateMunicipality, ({ ars }) => ({ params: { ars } })),
  row(readNetwork, rule.anybody, ({ ars }) => ({ params: { ars } })),
  row(legalTexts.readInstallationText, rule.anybody, () => ({ params: { page: "imprint" } })),
  row(legalTexts.readLegalText, rule.anybody, onePage),
  row(legalTexts.writeLegalText, rule.coordinateMunicipality, (place) => ({
    ...onePage(place),
    body: { text: "# Impressum" },
    ifMatch: 999,
  })),
];
