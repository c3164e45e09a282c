import pg from "pg";

// Any constant does: it stands for "an app uses this cluster".
const lockKey = 5_264_001;

/**
 * A connection that holds the cluster for one app; null when another app holds it. The server releases the lock when that
 * app dies in whatever way, so no stale lock can remain.
 */
export const holdServer = async (adminUrl: string, log: (line: string) => void): Promise<pg.Client | null> => {
  const client = new pg.Client({ connectionString: adminUrl, application_name: "runde-tische owner" });
  client.on("error", (error) => log(`The embedded database closed the connection: ${error.message}`));
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [lockKey]);
  if (rows[0]?.held) return client;
  await client.end();
  return null;
};

export const ensureDatabase = async (client: pg.Client, name: string): Promise<void> => {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
};
