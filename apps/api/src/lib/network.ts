import { isIPv6 } from "node:net";

/** What counts as one network: an IPv4 address, or the /64 that one subscriber of IPv6 owns. */
export const networkOf = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  return isIPv6(ip) ? `${groupsOf(ip).slice(0, 4).join(":")}::/64` : ip;
};

/** The /48 of IPv6 that one site may own, with 65,536 networks; null: an IPv4 address has none. */
export const siteOf = (ip: string): string | null =>
  isIPv6(ip) && networkOf(ip).endsWith("/64") ? `${groupsOf(ip).slice(0, 3).join(":")}::/48` : null;

/** The eight groups, without leading zeros. */
const groupsOf = (ip: string): string[] => {
  const [head = "", tail] = ip.toLowerCase().replace(/%.*$/, "").split("::");
  const front = head.split(":").filter(Boolean);
  const back = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : Math.max(8 - front.length - back.length, 0);
  return [...front, ...Array<string>(missing).fill("0"), ...back].map((group) => group.replace(/^0+(?=.)/, ""));
};
