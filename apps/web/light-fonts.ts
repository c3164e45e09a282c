import subsetFont from "subset-font";
import type { Plugin } from "vite";

const letters = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");

/** The `unicode-range` of the Latin files in `fonts.css`, as far as the typeface has it. */
const latin = `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}ıŒœʻʼˆ˚˜${letters(0x2010, 0x2026)}‰‹›€™↑↓−∕`;
/** `keepFeatures` is newer than the types. */
const options = { targetFormat: "woff2" as const, keepFeatures: ["kern", "liga", "ccmp", "mark", "tnum"] };

/** Small capitals, fractions and the like are a sixth of each font file, and no text of the first view is set in them. */
export const lightFonts = (): Plugin => ({
  name: "light-fonts",
  apply: "build",
  generateBundle: async (_options, bundle) => {
    for (const asset of Object.values(bundle)) {
      if (asset.type !== "asset" || !/fira-sans-latin-\d+-normal-.*\.woff2$/.test(asset.fileName)) continue;
      const font = Buffer.from(asset.source);
      asset.source = await subsetFont(font, latin, options);
    }
  },
});
