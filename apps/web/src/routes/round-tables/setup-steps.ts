export const setupSteps = ["about", "place", "rules", "seats"] as const;
export type SetupStep = (typeof setupSteps)[number];
/** The steps before the table exists. */
export type DescribingStep = Exclude<SetupStep, "seats">;

const names = { about: "thema", place: "ort", rules: "regeln" } as const satisfies Record<DescribingStep, string>;

export const describingSteps = Object.keys(names) as DescribingStep[];

export const readStep = (search: URLSearchParams): DescribingStep =>
  describingSteps.find((step) => names[step] === search.get("schritt")) ?? "about";

export const stepSearch = (step: DescribingStep): string => `?schritt=${names[step]}`;

/** What each step asks for; it has to be right before the next one. */
export const stepFields = {
  about: ["title", "purpose", "topics"],
  place: ["municipality", "visibility"],
  rules: ["rules"],
} as const;
