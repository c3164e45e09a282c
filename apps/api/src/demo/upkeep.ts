const DAY_MS = 24 * 60 * 60 * 1000;

/** Told a year ago, and never confirmed since. */
const UNCONFIRMED = new Set(["Gesine Roth", "Uwe Seidel", "Torsten Weiß", "Dieter Krüger"]);

/** Entered a moment ago: nobody told them yet; one of them no mail reaches. */
const UNTOLD = new Set(["Peter Lang", "Oleh Bondarenko", "Taras Melnyk"]);

/** Nobody finds their numbers any more. */
export const WITHDRAWN = new Set(["Ines Franke"]);

/** How the entry of a demo member was kept up: most confirmed it within a year, and were asked when half of it was over. */
export const upkeepOf = (name: string, index: number, now: Date) => {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  if (UNTOLD.has(name)) return { createdAt: ago(2) };
  const entered = { createdAt: ago(400), toldAt: ago(395) };
  if (UNCONFIRMED.has(name)) return { ...entered, confirmAskedAt: ago(60) };
  const confirmedDays = (index * 7) % 300;
  return {
    ...entered,
    confirmedAt: ago(confirmedDays),
    ...(confirmedDays > 184 && { confirmAskedAt: ago(confirmedDays - 184) }),
    ...(WITHDRAWN.has(name) && { withdrawnAt: ago(20) }),
  };
};
