import { type Keys, sign, unsign } from "./keys.ts";

type Link = { id: string; generation: number };

const DATA = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9]\d{0,8})$/;

/** `id.generation.mac`: derived whenever it is needed, stored nowhere. */
export const linkSecret = (keys: Keys, { id, generation }: Link): string =>
  sign(keys.of("personal-link"), `${id}.${generation}`);

/** The secret stands in the fragment, which browsers send to no server. */
export const linkUrl = (keys: Keys, publicUrl: string, link: Link): string =>
  `${publicUrl}/l#${linkSecret(keys, link)}`;

/** Null for what this installation never gave out; says nothing about whether the link still stands. */
export const readLinkSecret = (keys: Keys, secret: string): Link | null => {
  const [, id, generation] = DATA.exec(unsign(keys.of("personal-link"), secret) ?? "") ?? [];
  return id === undefined ? null : { id, generation: Number(generation) };
};
