import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const worthwhile = /\.(js|css|svg|html|json)$/;
const leastBytes = 1024;

/** The server sends `file.js.br` or `file.js.gz` where the browser takes it: compressed once, at the best level. */
export const precompress = (): Plugin => ({
  name: "precompress",
  apply: "build",
  writeBundle: async ({ dir }) => {
    if (!dir) return;
    const names = await readdir(dir, { recursive: true });
    await Promise.all(names.filter((name) => worthwhile.test(name)).map((name) => compress(join(dir, name))));
  },
});

const compress = async (file: string): Promise<void> => {
  const content = await readFile(file);
  if (content.length < leastBytes) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
};
