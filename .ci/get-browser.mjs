// Finds a browser or gets one, beside other work: says where it is.
import { ensureBrowser } from './browser.mjs';
import { runMain } from './install.mjs';

await runMain(() => {
  process.stdout.write(`${ensureBrowser()}\n`);
  return 0;
});
