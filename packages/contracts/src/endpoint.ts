import type { z } from "zod";

export const API_PREFIX = "/api/v1";

type Shape = {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `API_PREFIX`, parameters as `:name`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** `If-Match` is required: its version must be the one that the change was made from. */
  readonly versioned?: true;
  /** Takes an `Idempotency-Key`. */
  readonly idempotent?: true;
  /** In bytes, where the body may be larger than others. */
  readonly bodyLimit?: number;
  readonly status?: 200 | 201 | 202 | 204;
  readonly response: z.ZodType;
};

export type Endpoint = Shape;

/** One HTTP operation; server routes, the web client and OpenAPI are derived from it. */
export const endpoint = <const E extends Shape>(definition: E): E => definition;

type OutputOf<T> = T extends z.ZodType ? z.output<T> : unknown;
type InputOf<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<E extends Endpoint> = E extends { params: infer T } ? OutputOf<T> : undefined;
export type QueryOf<E extends Endpoint> = E extends { query: infer T } ? InputOf<T> : undefined;
export type BodyOf<E extends Endpoint> = E extends { body: infer T } ? InputOf<T> : undefined;
export type ResponseOf<E extends Endpoint> = z.output<E["response"]>;

type Part<E, K extends string> = E extends Record<K, infer T> ? OutputOf<T> : unknown;
type Version<E> = E extends { versioned: true } ? { readonly expectedVersion: number } : unknown;

/** What a handler gets: path, query and body as one object, with the version of `If-Match` where one is required. */
export type Input<E extends Endpoint> = Part<E, "params"> & Part<E, "query"> & Part<E, "body"> & Version<E>;
