import { type CDPSession, chromium } from "@playwright/test";

const QUIET_MS = 3000;

export type FirstView = { readonly requests: number; readonly bytes: number };

/** All that a phone with an empty cache receives until a personal link shows its agenda: head and compressed body of every answer. */
export const measureFirstView = async (executablePath: string, address: string): Promise<FirstView> => {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ["--no-sandbox"] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: "de-DE" });
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    const view = { requests: 0, bytes: 0 };
    network.on("Network.loadingFinished", ({ encodedDataLength }) => {
      view.requests += 1;
      view.bytes += encodedDataLength;
    });
    await page.goto(address);
    const open = page.getByRole("button", { name: "Einladung öffnen" });
    await open.waitFor();
    const isQuiet = quietNetwork(network);
    await open.click();
    await page.getByRole("heading", { name: "Tagesordnung" }).waitFor();
    // What comes after the heading, fonts above all; the page's event stream never ends.
    await isQuiet;
    return view;
  } finally {
    await browser.close();
  }
};

/** As soon as nothing was asked for or arrived for a while; what still runs then is a stream. */
const quietNetwork = (network: CDPSession): Promise<void> =>
  new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const waitAnew = () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, QUIET_MS);
    };
    network.on("Network.requestWillBeSent", waitAnew);
    network.on("Network.dataReceived", waitAnew);
    network.on("Network.loadingFinished", waitAnew);
  });
