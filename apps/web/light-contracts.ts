import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const contract = /^@runde-tische\/contracts\/([\w-]+)$/;
const prefix = "\0light-contract:";

/**
 * A query needs the method and the path of its endpoint. The schemas stay with the forms, so that zod (25 KB) is no part
 * of the first view. A query file that wanted a schema at run time would fail the build: it is not exported here.
 */
export const lightContracts = (): Plugin => ({
  name: "light-contracts",
  apply: "build",
  enforce: "pre",
  resolveId: (source, importer) => {
    const [, noun] = contract.exec(source) ?? [];
    return noun && importer?.endsWith(".queries.ts") ? prefix + noun : null;
  },
  load: async (id) => {
    if (!id.startsWith(prefix)) return null;
    const file = new URL(`../../packages/contracts/src/${id.slice(prefix.length)}.ts`, import.meta.url);
    return { code: lighten(await readFile(fileURLToPath(file), "utf8")), moduleSideEffects: false };
  },
});

const endpoint = /^export const (\w+) = endpoint\(\{([\s\S]*?)^\}\);/gm;
const value = /^export const \w+ = (?:"[^"\n]*"|[\d *]+);/gm;

const lighten = (source: string): string => {
  const endpoints = [...source.matchAll(endpoint)].map(([, name, fields = ""]) => {
    const [method] = /^ {2}method: "\w+",/m.exec(fields) ?? [];
    const [path] = /^ {2}path: "[^"\n]+",/m.exec(fields) ?? [];
    return method && path ? `export const ${name} = {${method}${path}};` : "";
  });
  return [...endpoints, ...(source.match(value) ?? [])].join("\n");
};
