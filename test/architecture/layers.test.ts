/** Invariant 1: who may import whom. The folders of `core` sort in the order of their layers, upper ones first. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const root = join(import.meta.dirname, "../..");
const server = join(root, "server/src");

/** Pure packages that the engine may use, each with its reason. A new one is an architectural change. */
const corePackages = new Map([
  ["fuse.js", "ranks citation completions"],
  ["approx-string-match", "finds altered quotations"],
  ["diff", "compares a quotation with its passage word by word"],
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));

/** Imports of every file, relative ones as paths from the project's root. */
function importsOf(folder: string): readonly Import[] {
  return filesIn(folder).flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /(?:^|\n)(?:import|export)[^;]*?from "([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import "([^"]+)"/g,
      ),
    ].map((match) => {
      const target = (match[1] ?? match[2] ?? match[3])!;
      const to = target.startsWith(".")
        ? relative(root, resolve(dirname(file), target))
            .split(sep)
            .join("/")
        : target;
      return { from: relative(root, file).split(sep).join("/"), to };
    }),
  );
}

const isRelative = ({ to }: Import): boolean => /^(?:server|client|test|scripts)\//.test(to);

describe("the layers of core", () => {
  const imports = importsOf(join(server, "core"));
  const layers = readdirSync(join(server, "core"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const layerOf = (path: string) => layers.indexOf(path.split("/")[3]!);

  it("are the five of the design, upper ones first in a listing", () => {
    assert.deepEqual(layers, ["features", "model", "sources", "syntax", "text"]);
  });

  it("import only downwards", () => {
    const upward = imports.filter(
      (one) => isRelative(one) && layerOf(one.from) !== -1 && layerOf(one.to) < layerOf(one.from),
    );
    assert.deepEqual(upward, []);
  });

  it("use nothing outside core but the listed packages", () => {
    const outside = imports.filter((one) =>
      isRelative(one) ? !one.to.startsWith("server/src/core/") : !corePackages.has(one.to),
    );
    assert.deepEqual(outside, []);
  });

  it("do not go in circles between files", () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of imports.filter(isRelative)) {
      const target = [`${to}.ts`, `${to}/index.ts`].find((path) =>
        filesIn(join(server, "core")).some((file) => file === join(root, path)),
      );
      if (target) graph.set(from, [...(graph.get(from) ?? []), target]);
    }
    assert.deepEqual(circles(graph), []);
  });
});

/** Files that can reach themselves by runtime or type imports. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...graph.keys()].filter((start) => {
    const seen = new Set<string>();
    const open = [...(graph.get(start) ?? [])];
    while (open.length > 0) {
      const file = open.pop()!;
      if (file === start) return true;
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(graph.get(file) ?? []));
    }
    return false;
  });
}

describe("the shells", () => {
  const imports = importsOf(server).filter(({ from }) => !from.startsWith("server/src/core/"));

  it("reach core only by its index", () => {
    const deep = imports.filter(
      ({ to }) => to.startsWith("server/src/core/") && to !== "server/src/core/index",
    );
    assert.deepEqual(deep, []);
  });

  it("do not know each other", () => {
    const inFolder = (path: string, name: string) => path.startsWith(`server/src/${name}/`);
    const crossed = imports.filter(
      ({ from, to }) =>
        (inFolder(from, "cli") && inFolder(to, "lsp")) || (inFolder(from, "lsp") && inFolder(to, "cli")),
    );
    assert.deepEqual(crossed, []);
  });

  it("leave the disk to node/, and the protocol to lsp/", () => {
    const disk = imports.filter(
      ({ from, to }) => /^node:fs/.test(to) && !from.startsWith("server/src/node/"),
    );
    const protocol = imports.filter(
      ({ from, to }) => /^vscode/.test(to) && !from.startsWith("server/src/lsp/"),
    );
    assert.deepEqual([...disk, ...protocol], []);
  });

  it("let the client know vscode and the protocol's types only", () => {
    const allowed =
      /^(?:vscode|vscode-languageclient(?:\/.*)?|node:path|server\/src\/protocol|client\/src\/.*)$/;
    assert.deepEqual(
      importsOf(join(root, "client/src")).filter(({ to }) => !allowed.test(to)),
      [],
    );
  });
});
