import { type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import type { ServerUser } from "./run-command.ts";

/** Where root puts what the server's own user must reach when the checkout is closed to it. */
export const sharedDir = "/var/lib/runde-tische";

const mayEnter = (stats: Stats, { uid, gid }: NonNullable<ServerUser>): boolean => {
  if (stats.uid === uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
};

/** Whether `user` can pass through every folder down to an existing `path` and enter or run it. */
export const canReach = (path: string, user: ServerUser): boolean => {
  if (!user) return true;
  if (!mayEnter(statSync(path), user)) return false;
  const parent = dirname(path);
  return parent === path || canReach(parent, user);
};
