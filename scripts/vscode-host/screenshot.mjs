// Takes the README's pictures of a draft: `node scripts/vscode-host/screenshot.mjs [draft] [folder for the pictures]`.
import { cp, mkdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { main, projectFolder } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";
import { temporaryFolder } from "../temporary-folder.mjs";

const viewport = { width: 1280, height: 800 };
const settings = {
  "corroborate.corpus": ["."],
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "breadcrumbs.enabled": false,
  "editor.fontSize": 14,
  "editor.hover.above": false,
};

await main(async () => {
  const [
    draft = join(projectFolder, "seeds/sample-draft.rir"),
    pictures = join(projectFolder, "docs/images"),
  ] = process.argv.slice(2).map((path) => resolve(path));
  await setUp();
  const { withWorkbench } = await import("./with-workbench.mjs");
  await mkdir(pictures, { recursive: true });
  // A copy: the pictures need typing, and the folder's name is in them.
  const workspace = join(temporaryFolder("pictures"), basename(dirname(draft)));
  await cp(dirname(draft), workspace, { recursive: true });
  const file = join(workspace, basename(draft));
  await withWorkbench({ workspace, file, settings, viewport }, async (page) => {
    const take = (name) => page.screenshot({ path: join(pictures, `${name}.png`) });
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page
      .locator("[id='corroborate.corroborate.corroborate.status']")
      .getByText(/^\s*\d+ sources/)
      .waitFor();

    await runCommand(page, "View: Close Primary Side Bar");
    await runCommand(page, "Problems: Focus on Problems View");
    await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    await sleep(500);
    await take("problems");

    // The first finding: to its words, and what is known of them.
    await page.keyboard.press("Enter");
    await runCommand(page, "View: Close Panel");
    await runCommand(page, "Show or Focus Hover");
    await page.locator(".monaco-hover:not(.hidden) .hover-contents").last().waitFor();
    await sleep(1000);
    await take("hover");

    // At the end of that paragraph, past the end of its wrapped line, another sentence.
    await page.keyboard.press("Escape");
    await runCommand(page, "View: Focus Active Editor Group");
    for (const key of ["ArrowRight", "End", "End"]) await page.keyboard.press(key);
    await page.keyboard.type(" It goes on (Insi", { delay: 40 });
    await page.locator(".suggest-widget .monaco-list-row").first().waitFor();
    await sleep(1000);
    await take("completion");
    await page.keyboard.press("Escape");

    // The sources that the draft cites, and in the text of one what the draft quotes.
    await runCommand(page, "File: Revert File");
    await runCommand(page, "Corroborate: Show sources");
    await page.locator(".pane-body .monaco-list-row").first().click();
    await page.keyboard.press("ArrowRight");
    await runCommand(page, "Corroborate: Find passage", { asks: true });
    await page.locator(".quick-input-title", { hasText: "Find a passage" }).waitFor();
    await page.locator(".quick-input-widget input").first().fill("clan-based criminal groups");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.keyboard.press("Enter");
    await page
      .locator(".codelens-decoration", { hasText: "quoted in" })
      .locator("visible=true")
      .first()
      .waitFor();
    await sleep(1000);
    await take("sources");
  });
});

/** Waits until the list of commands is gone, unless the command asks for something in its place. */
async function runCommand(page, title, { asks = false } = {}) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  if (!asks) await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}
