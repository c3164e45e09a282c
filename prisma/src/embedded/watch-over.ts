import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const [runner, folder] = [Number(process.argv[2]), String(process.argv[3])];
while (isAlive(runner)) {
  if (!existsSync(folder)) process.exit();
  await setTimeout(500);
}
const pidFile = join(folder, "postgres/cluster/postmaster.pid");
if (existsSync(pidFile)) {
  const server = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  if (isAlive(server)) process.kill(server, "SIGQUIT");
  for (let waits = 0; waits < 50 && isAlive(server); waits += 1) await setTimeout(100);
}
rmSync(folder, { recursive: true, force: true });
