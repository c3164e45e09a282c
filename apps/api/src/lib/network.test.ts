import { expect, test } from "vitest";
import { networkOf, siteOf } from "./network.ts";

test.for([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", ([ip, network]) => {
  expect(networkOf(ip ?? "")).toBe(network);
});

test("only a network of IPv6 belongs to a site", () => {
  expect(["2001:db8:1:2:3:4:5:6", "192.0.2.7", "::ffff:192.0.2.7"].map(siteOf)).toEqual([
    "2001:db8:1::/48",
    null,
    null,
  ]);
});
