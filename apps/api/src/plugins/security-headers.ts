import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

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
  app.addHook("onSend", async (_request, reply) => {
    reply.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  });
};
