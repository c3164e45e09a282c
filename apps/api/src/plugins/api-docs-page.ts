import { PROBLEM_STATUS } from "@runde-tische/contracts/problem";

type Operation = {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: unknown;
};

/** As much of an OpenAPI document as the page shows. */
export type OpenApi = { paths: Record<string, Record<string, Operation>> };

/** One page without scripts: what a reader needs to find an operation; programs take the document itself. */
export const apiDocsPage = ({ paths }: OpenApi): string => {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const nouns = Map.groupBy(operations, ({ path }) => nounOf(path));
  const sections = [...nouns].sort(([a], [b]) => a.localeCompare(b, "en"));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API of Runde Tische</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<main>
<h1>API of Runde Tische</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Errors are RFC 9457 problem documents; their codes are <a href="#codes">below</a>.</p>
${sections.map(([noun, list]) => sectionOf(noun, list)).join("\n")}
<h2 id="codes">Codes of problems</h2>
<dl>
${Object.entries(PROBLEM_STATUS)
  .map(([code, status]) => `<dt id="${code}"><code>${code}</code></dt><dd>${status}</dd>`)
  .join("\n")}
</dl>
</main>
</body>
</html>
`;
};

type Listed = { path: string; method: string; operation: Operation };

const nounOf = (path: string): string =>
  path.startsWith("/api/auth/") ? "sign-in" : (path.replace("/api/v1/", "").split("/")[0] ?? "");

const sectionOf = (noun: string, operations: readonly Listed[]): string =>
  `<h2>${toHtml(noun)}</h2>\n<ul>\n${operations.map(itemOf).join("\n")}\n</ul>`;

const itemOf = ({ path, method, operation }: Listed): string => {
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query").map(({ name }) => name);
  const details = [query.length > 0 && `query: ${query.join(", ")}`, operation.requestBody && "JSON body"].filter(
    Boolean,
  );
  return `<li><p><code>${method} ${toHtml(path)}</code></p><p>${toHtml(operation.summary ?? "")}${
    details.length > 0 ? ` <small>${toHtml(details.join("; "))}</small>` : ""
  }</p></li>`;
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const toHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

export const DOCS_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 1rem; }
main { max-width: 60rem; margin: 0 auto; }
ul { list-style: none; padding: 0; }
li { padding: 0.5rem 0; border-top: 1px solid; }
li p { margin: 0; }
code { overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dd { margin: 0; }
dt:target { outline: 2px solid; outline-offset: 2px; }
`;
