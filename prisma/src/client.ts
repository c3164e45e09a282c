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
  new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: poolSize }) });
