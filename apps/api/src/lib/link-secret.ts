import { type Keys, type KeyUse, sign, unsign } from "./keys.ts";

type Link = { id: string; generation: number };

const DATA = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})$/;

/** `id.generation.mac`: derived whenever it is needed, stored nowhere. */
const secretOf =
  (use: KeyUse) =>
  (keys: Keys, { id, generation }: Link): string =>
    sign(keys.of(use), `${id}.${generation}`);

/** Null for what this installation never gave out; says nothing about whether the link still stands. */
const readerOf =
  (use: KeyUse) =>
  (keys: Keys, secret: string): Link | null => {
    const [, id, generation] = DATA.exec(unsign(keys.of(use), secret) ?? "") ?? [];
    return id === undefined ? null : { id, generation: Number(generation) };
  };

export const linkSecret = secretOf("personal-link");
export const readLinkSecret = readerOf("personal-link");

/** Of a membership and its entry's generation. */
export const entrySecret = secretOf("entry-link");
export const readEntrySecret = readerOf("entry-link");

/** The secret stands in the fragment, which browsers send to no server. */
export const linkUrl = (keys: Keys, publicUrl: string, link: Link): string =>
  `${publicUrl}/l#${linkSecret(keys, link)}`;
