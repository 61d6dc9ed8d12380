// Takes the README's pictures of a draft: `node scripts/vscode-host/screenshot.mjs [draft] [folder for the pictures]`.
import { cp, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { main, projectFolder } from "../run-command.mjs";
import { setUp } from "../set-up.mjs";

const viewport = { width: 1280, height: 800 };
const settings = {
  "corroborate.corpus": ["."],
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "breadcrumbs.enabled": false,
  "editor.fontSize": 14,
  "editor.hover.delay": 100,
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
  const temporary = await realpath(await mkdtemp(join(tmpdir(), "corroborate-pictures-")));
  const workspace = join(temporary, basename(dirname(draft)));
  try {
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

      await runCommand(page, "View: Close Panel");
      await hoverFirstQuotation(page);
      await take("hover");

      await runCommand(page, "View: Focus Active Editor Group");
      await page.keyboard.press("Control+End");
      await page.keyboard.type("\n\nThe corridor is described in detail (Insi", { delay: 40 });
      await page.locator(".suggest-widget .monaco-list-row").first().waitFor();
      await sleep(1000);
      await take("completion");
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});

async function runCommand(page, title) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

async function hoverFirstQuotation(page) {
  await page
    .locator(".view-line span[class*='mtk']")
    .filter({ hasText: /^[^"“«]{20,}/ })
    .first()
    .hover();
  await page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor();
  await sleep(800);
}
