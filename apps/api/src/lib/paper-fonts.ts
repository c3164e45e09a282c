import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The house's typeface, and for names in other scripts what it lacks: a server has no fonts of its own, and a letter without a
 * sign would be neither readable nor PDF/UA. Typst takes them in the order that `base.typ` names.
 */
const FACES: readonly [manifest: string, faces: readonly string[]][] = [
  [
    import.meta.resolve("@expo-google-fonts/fira-sans/package.json"),
    ["400Regular", "400Regular_Italic", "600SemiBold"],
  ],
  [import.meta.resolve("@expo-google-fonts/noto-emoji/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-arabic/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-armenian/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-devanagari/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-ethiopic/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-georgian/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-hebrew/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-tamil/package.json"), ["400Regular", "600SemiBold"]],
  [import.meta.resolve("@expo-google-fonts/noto-sans-thai/package.json"), ["400Regular", "600SemiBold"]],
];

/** Typst reads folders. */
export const fontFolders = (): string[] =>
  FACES.flatMap(([manifest, faces]) => faces.map((face) => join(dirname(fileURLToPath(manifest)), face)));
