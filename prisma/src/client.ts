import { hash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "./generated/client.ts";

export type * from "./generated/client.ts";
export { Prisma, PrismaClient };

/** The client, or the one that belongs to an open transaction. */
export type Db = PrismaClient | Prisma.TransactionClient;

export type ClientOptions = {
  /** Connections this process opens at most. */
  poolSize?: number;
};

/** The URL must lead straight to PostgreSQL or to a session pool: events need LISTEN. */
export const createClient = (url: string, { poolSize = 10 }: ClientOptions = {}): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(
      // Prisma sends instants without a zone: they mean what they say only where the session speaks UTC. Compiling a statement
      // takes longer than any of ours runs.
      { connectionString: url, max: poolSize, options: "-c TimeZone=UTC -c jit=off" },
      { statementNameGenerator: ({ sql }) => nameOf(sql) },
    ),
  });

/** What a statement begins with that is to be planned for its own values, and not kept: a search, whose best plan they decide. */
export const PLANNED_ANEW = "/* planned anew */";

/** Named statements are planned once per connection: planning is most of what a short query costs. */
const nameOf = (sql: string): string =>
  sql.trimStart().startsWith(PLANNED_ANEW) ? "" : hash("sha1", sql, "base64url");
