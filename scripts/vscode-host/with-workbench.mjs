// Starts server and browser, shows a workspace, and ends both whatever happens.
import { openBrowser } from "./open-browser.mjs";
import { startServer } from "./start-server.mjs";
import { workbenchAddress } from "./workbench-address.mjs";

/** Calls `body` with the page; fails early should the server end by itself. */
export async function withWorkbench({ workspace, file, suite, environment, settings, viewport }, body) {
  const server = await startServer({ environment, settings });
  try {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: viewport ?? { width: 1280, height: 800 } });
      await page.goto(workbenchAddress(server, { workspace, file, suite }));
      return await Promise.race([body(page), server.ended]);
    } finally {
      await browser.close();
    }
  } finally {
    await server.end();
  }
}
