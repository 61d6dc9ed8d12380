/** Loaded before all tests: a cache folder of their own, so that none finds what another run or the user has kept. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "corroborate-cache-"));
process.env.XDG_CACHE_HOME = folder;
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
