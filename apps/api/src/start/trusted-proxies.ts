import { BlockList, isIPv6 } from "node:net";

const near = new BlockList();
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  near.addSubnet(network, bits, "ipv4");
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

type Trust = string | false | ((address: string, hop: number) => boolean);

/**
 * What Fastify takes. A mere number it ignores, since whoever reaches the port directly could then claim any address: it
 * counts here if the nearest proxy is on this machine or in a private network, and that one vouches for those before it.
 */
export const trustedProxies = (configured: number | string | null): Trust => {
  if (typeof configured !== "number") return configured ?? false;
  return (address, hop) => hop < configured && (hop > 0 || near.check(address, isIPv6(address) ? "ipv6" : "ipv4"));
};
