import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
  // Read by `prisma migrate deploy` for those who run it themselves; `prisma generate` needs no database.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
