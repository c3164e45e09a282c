import type { LegalPage, LegalText } from "@runde-tische/contracts/legal-texts";

/** The last part of their addresses. */
export const legalPageNames = {
  imprint: "impressum",
  privacy: "datenschutz",
  accessibility: "barrierefreiheit",
} as const satisfies Record<LegalPage, string>;

export const legalPages = Object.keys(legalPageNames) as LegalPage[];

export const legalPageOf = (name: string | undefined): LegalPage | null =>
  legalPages.find((page) => legalPageNames[page] === name) ?? null;

/** What the municipality, or the installation, itself wrote; empty where another's text holds for it. */
export const ownText = ({ source, municipality, text }: LegalText): string =>
  source?.ars === municipality?.ars ? (text ?? "") : "";

/** What is left to fill in. A Markdown link has its brackets followed by its address. */
export const gapsIn = (text: string): number => text.match(/\[[^\]]+\](?!\()/g)?.length ?? 0;
