import type { LegalPage } from "@runde-tische/contracts/legal-texts";
import type { Db, Prisma } from "@runde-tische/database/client";
import type { LegalTextScope } from "./legal-texts.policy.ts";

export type LegalTextRow = Prisma.LegalTextGetPayload<{ include: { municipality: true } }>;

/** Null: it never had one; an empty text is a withdrawn one. */
export const findOwn = (db: Db, municipalityArs: string | null, page: LegalPage) =>
  db.legalText.findFirst({ where: { municipalityArs, page } });

/** Of the municipality itself, of the nearest one above it that has one, or of the installation, which is above all. */
export const findNearest = async (db: Db, ars: string | null, page: LegalPage): Promise<LegalTextRow | null> => {
  const [found] = await db.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM legal_text l
    WHERE (l.municipality_ars IS NULL OR starts_with(${ars}, l.municipality_ars)) AND l.page::text = ${page} AND l.text <> ''
    ORDER BY length(l.municipality_ars) DESC NULLS LAST LIMIT 1`;
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
