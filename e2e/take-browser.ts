import { findBrowser, noBrowser } from '../.ci/browser.mjs';

/** Finds the browser once for all workers, and names the ways out where there is none. */
export default function takeBrowser(): void {
  const browser = findBrowser();
  if (!browser) throw new Error(noBrowser);
  process.env.NIANBAO_BROWSER = browser;
}
