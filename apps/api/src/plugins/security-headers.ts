import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** What is fetched by a page, and shown by itself as nothing. Told by the address: a 304 has no type, and must not change a page's policy. */
const noDocument = /^\/(api\/v1\/|assets\/|favicon\.svg$|first-paint\.js$)/;
const NO_DOCUMENT_POLICY = "default-src 'none';frame-ancestors 'none'";
/** Said to every answer they would be a quarter of what a phone receives for a 304. */
const OF_DOCUMENTS = [
  "Cross-Origin-Opener-Policy",
  "Origin-Agent-Cluster",
  "X-DNS-Prefetch-Control",
  "X-Download-Options",
  "X-Permitted-Cross-Domain-Policies",
  "X-XSS-Protection",
];

/** Nothing from another host, no inline script or style element; styles that scripts set go through the CSSOM and need no leave. */
export const securityHeaders = async (app: FastifyInstance, publicUrl: string): Promise<void> => {
  const isHttps = publicUrl.startsWith("https:");
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps && { maxAge: 31_536_000, includeSubDomains: false },
    // A secret in a fragment is never sent; the path of a closed table is nobody else's business either.
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
  app.addHook("onSend", async (request, reply) => {
    if (!noDocument.test(request.url)) {
      reply.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
      return;
    }
    for (const name of OF_DOCUMENTS) reply.removeHeader(name);
    // A file has a policy of its own.
    const isCommon = String(reply.getHeader("Content-Security-Policy")).includes("script-src");
    if (isCommon) reply.header("Content-Security-Policy", NO_DOCUMENT_POLICY);
  });
};
