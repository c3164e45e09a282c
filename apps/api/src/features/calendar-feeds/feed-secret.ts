import { createHmac } from "node:crypto";
import type { Keys } from "../../lib/keys.ts";

type Feed = { id: string; generation: number };

/** Calendar programs send no fragment, hence it stands in the path, which no log of ours holds. */
export const feedSecret = (keys: Keys, { id, generation }: Feed): string =>
  createHmac("sha256", keys.of("calendar-feed")).update(`${id}.${generation}`).digest("base64url");

export const feedUrl = (keys: Keys, publicUrl: string, feed: Feed): string =>
  `${publicUrl}/feeds/people/${feed.id}/${feedSecret(keys, feed)}.ics`;
