// The licences of the packages that the bundles hold, as these ask for it: name, version and the text of each licence.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** `metafiles` are what esbuild tells of its bundles; only what reached a bundle counts. */
export async function thirdPartyNotices(metafiles) {
  const folders = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap(({ inputs }) => Object.keys(inputs))
    .map(packageFolder)
    .filter((folder) => folder !== null);
  const notices = await Promise.all([...new Set(folders)].map(noticeOf));
  return `${notices.toSorted().join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

/** `a/node_modules/@scope/name` of `a/node_modules/@scope/name/lib/file.js`. */
function packageFolder(path) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null;
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  if (typeof license !== "string" && files.length === 0) throw new Error(`${name} names no licence`);
  const texts = await Promise.all(files.toSorted().map((file) => readFile(join(folder, file), "utf8")));
  return [`${name} ${version} (${license ?? "see below"})`, ...texts.map((text) => text.trim())].join("\n\n");
}
