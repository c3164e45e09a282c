import type { LegalPage } from "@runde-tische/contracts/legal-texts";
import type { Db, Prisma } from "@runde-tische/database/client";
import type { LegalTextScope } from "./legal-texts.policy.ts";

export type LegalTextRow = Prisma.LegalTextGetPayload<{ include: { municipality: true } }>;

/** Null: it never had one; an empty text is a withdrawn one. */
export const findOwn = (db: Db, municipalityArs: string, page: LegalPage) =>
  db.legalText.findUnique({ where: { municipalityArs_page: { municipalityArs, page } } });

/** Of the municipality itself, or of the nearest one above it that has one. */
export const findNearest = async (db: Db, ars: string, page: LegalPage): Promise<LegalTextRow | null> => {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM legal_text l
    WHERE starts_with(${ars}, l.municipality_ars) AND l.page::text = ${page} AND l.text <> ''
    ORDER BY length(l.municipality_ars) DESC LIMIT 1`;
  return found ? db.legalText.findUnique({ where: { id: found.id }, include: { municipality: true } }) : null;
};

type NewText = { page: LegalPage; text: string; changedAt: Date };

/** False: the version is not the expected one; 0 expects that there was never any. */
export const write = async (
  db: Db,
  { ars: municipalityArs }: LegalTextScope,
  { page, text, changedAt }: NewText,
  expectedVersion: number,
): Promise<boolean> => {
  const { count } =
    expectedVersion === 0
      ? await db.legalText.createMany({ data: [{ municipalityArs, page, text, changedAt }], skipDuplicates: true })
      : await db.legalText.updateMany({
          where: { municipalityArs, page, version: expectedVersion },
          data: { text, changedAt, version: { increment: 1 } },
        });
  return count === 1;
};
