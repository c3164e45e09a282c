import { hasZodFastifySchemaValidationErrors } from "@fastify/type-provider-zod";
import type { Problem, ProblemCode } from "@runde-tische/contracts/problem";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isUnfitValue } from "../lib/database-errors.ts";
import { AppError } from "../lib/errors.ts";

const BY_STATUS: Partial<Record<number, ProblemCode>> = {
  400: "malformed",
  413: "too-large",
  415: "wrong-media-type",
  429: "too-many-requests",
  503: "overloaded",
};

/** One handler writes every problem document (RFC 9457). */
export const problems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError, request, reply) => send(request, reply, toAppError(error, request)));
  app.setNotFoundHandler((request, reply) => send(request, reply, new AppError("not-found")));
};

const toAppError = (error: FastifyError, request: FastifyRequest): AppError => {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new AppError("invalid", { errors: error.validation.flatMap(toErrors) });
  }
  const code = BY_STATUS[error.statusCode ?? 500];
  if (code) return new AppError(code);
  if (isUnfitValue(error)) return new AppError("invalid");
  request.log.error({ err: error }, "unexpected");
  return new AppError("internal");
};

type Issue = { keyword: string; instancePath: string; message?: string; params: Record<string, unknown> };

/** A key that is unknown is named itself, not the object around it. */
const toErrors = ({ keyword, instancePath, message = "", params }: Issue): NonNullable<Problem["errors"]> => {
  const pointer = instancePath === "/" ? "" : instancePath;
  if (keyword !== "unrecognized_keys" || !Array.isArray(params["keys"])) return [{ pointer, message }];
  return params["keys"].map((key) => ({ pointer: `${pointer}/${escapePointer(String(key))}`, message: "unknown key" }));
};

/** RFC 6901 §3. */
const escapePointer = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

const send = (request: FastifyRequest, reply: FastifyReply, error: AppError) => {
  const { code, status, details } = error;
  if (details.retryAfterSeconds) reply.header("Retry-After", details.retryAfterSeconds);
  const problem: Problem = {
    type: `/api/docs#${code}`,
    title: code.replaceAll("-", " "),
    status,
    code,
    requestId: request.id,
    ...(details.detail !== undefined && { detail: details.detail }),
    ...(details.errors && { errors: details.errors }),
  };
  return reply.code(status).type("application/problem+json").serializer(JSON.stringify).send(problem);
};
