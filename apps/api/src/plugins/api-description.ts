import swagger from "@fastify/swagger";
import { jsonSchemaTransform } from "@fastify/type-provider-zod";
import type { FastifyInstance } from "fastify";
import { apiDocsPage, DOCS_STYLE, type OpenApi } from "./api-docs-page.ts";

const DAY_S = 24 * 60 * 60;

/** OpenAPI 3.1 from the contracts' own schemas, and the same to read. Before the routes: it listens for them. */
export const apiDescription = async (app: FastifyInstance, publicUrl: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: { title: "Runde Tische", version: "1", license: { name: "EUPL-1.2", identifier: "EUPL-1.2" } },
      servers: [{ url: publicUrl }],
    },
    transform: jsonSchemaTransform,
  });
  const hidden = { schema: { hide: true } };
  const cached = `public, max-age=${DAY_S}`;
  let page: string | undefined;
  app.get("/api/openapi.json", hidden, async (_request, reply) =>
    reply.header("Cache-Control", "public, no-cache").send(app.swagger()),
  );
  app.get("/api/docs", hidden, async (_request, reply) => {
    // Typed as any version of OpenAPI; ours is 3.1, of which the page reads a part.
    page ??= apiDocsPage(app.swagger() as unknown as OpenApi);
    return reply.type("text/html; charset=utf-8").header("Cache-Control", "public, no-cache").send(page);
  });
  app.get("/api/docs.css", hidden, async (_request, reply) =>
    reply.type("text/css; charset=utf-8").header("Cache-Control", cached).send(DOCS_STYLE),
  );
};
