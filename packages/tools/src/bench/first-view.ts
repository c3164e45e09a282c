import { chromium } from "@playwright/test";

export type FirstView = { readonly requests: number; readonly bytes: number };

/** All that a phone with an empty cache receives for a page: head and compressed body of every answer. */
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
    await page.getByRole("heading", { level: 1 }).waitFor();
    // What comes after the heading, fonts above all; an event stream never lets the network fall idle.
    await page.waitForTimeout(3000);
    return view;
  } finally {
    await browser.close();
  }
};
