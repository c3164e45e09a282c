import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TEXTS = "**/*.{html,js,css,svg,json,txt}";

/** Puts `.br` and `.gz` beside every text of the build, so that the server compresses nothing while it serves. */
export const precompress = (folder: string): void => {
  for (const name of globSync(TEXTS, { cwd: folder })) {
    const path = join(folder, name);
    const text = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    writeFileSync(`${path}.br`, brotliCompressSync(text, { params }));
    writeFileSync(`${path}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
  }
};
