import { germanStates } from "@runde-tische/database/seed/german-states";

export const columns = [
  "ars",
  "ags",
  "name",
  "textkennzeichen",
  "kreis",
  "land",
  "einwohner",
  "plz",
  "laenge",
  "breite",
] as const;

export type Cells = Record<(typeof columns)[number], string>;

export type ListedMunicipality = {
  ars: string;
  name: string;
  /** Null: a county-level city, which has no county above it. */
  county: string | null;
  state: string;
  postcode: string | null;
  population: number | null;
  latitude: number | null;
  longitude: number | null;
};

const countyLevelCity = new Set(["61", "62"]);

const numberIn = (cell: string): number => Number(cell.replace(",", "."));

const isNumberBetween = (cell: string, low: number, high: number): boolean =>
  cell === "" || (/^-?\d+([.,]\d+)?$/.test(cell) && numberIn(cell) >= low && numberIn(cell) <= high);

const keyProblem = ({ ars, ags }: Cells): string | null => {
  if (!/^\d*$/.test(ars)) return `ars has other characters than digits: ${ars}`;
  if (ars.length !== 12) return `ars has ${ars.length} digits instead of 12: ${ars} (leading zeros lost?)`;
  if (ags !== ars.slice(0, 5) + ars.slice(9)) return `ags ${ags} does not belong to ars ${ars}`;
  if (!germanStates[ars.slice(0, 2)]) return `ars ${ars} begins with the key of no state`;
  return null;
};

const checks: [isRight: (cells: Cells) => boolean, problem: (cells: Cells) => string][] = [
  [({ name }) => name !== "", () => "name is empty"],
  [({ name }) => name.length <= 200, () => "name is longer than 200 characters"],
  [({ kreis }) => kreis !== "", () => "kreis is empty"],
  [
    ({ ars, land }) => land === germanStates[ars.slice(0, 2)],
    ({ ars, land }) => `land "${land}" does not belong to ars ${ars}`,
  ],
  [
    ({ textkennzeichen }) => /^\d\d$/.test(textkennzeichen),
    (cells) => `textkennzeichen is not two digits: ${cells.textkennzeichen}`,
  ],
  [({ einwohner }) => /^\d{0,8}$/.test(einwohner), ({ einwohner }) => `einwohner is not a whole number: ${einwohner}`],
  [({ plz }) => /^(\d{5})?$/.test(plz), ({ plz }) => `plz is not five digits: ${plz} (leading zero lost?)`],
  [({ breite }) => isNumberBetween(breite, -90, 90), ({ breite }) => `breite is not a latitude: ${breite}`],
  [({ laenge }) => isNumberBetween(laenge, -180, 180), ({ laenge }) => `laenge is not a longitude: ${laenge}`],
];

/** Everything that is wrong with a row by itself; empty when it can be taken. */
export const problemsOf = (cells: Cells): string[] => {
  const key = keyProblem(cells);
  // With a broken key the state cannot be compared.
  if (key) return [key];
  return checks.flatMap(([isRight, problem]) => (isRight(cells) ? [] : [problem(cells)]));
};

/** Of a row without problems. */
export const toListed = (cells: Cells): ListedMunicipality => ({
  ars: cells.ars,
  name: cells.name,
  county: countyLevelCity.has(cells.textkennzeichen) ? null : cells.kreis,
  state: cells.land,
  postcode: cells.plz || null,
  population: cells.einwohner === "" ? null : Number(cells.einwohner),
  latitude: cells.breite === "" ? null : numberIn(cells.breite),
  longitude: cells.laenge === "" ? null : numberIn(cells.laenge),
});
