import type { LegalPage, LegalText } from "@runde-tische/contracts/legal-texts";
import type { Municipality } from "@runde-tische/contracts/municipalities";
import { toMunicipality } from "../municipalities/municipalities.presenter.ts";
import type { LegalTextRow } from "./legal-texts.repository.ts";

type Asked = { page: LegalPage; municipality: Municipality | null; version: number; mayEdit: boolean };

export const toLegalText = (nearest: LegalTextRow | null, { mayEdit, ...asked }: Asked): LegalText => ({
  ...asked,
  text: nearest?.text ?? null,
  source: nearest?.municipality ? toMunicipality(nearest.municipality) : null,
  changedAt: nearest?.changedAt.toISOString() ?? null,
  may: { edit: mayEdit },
});
