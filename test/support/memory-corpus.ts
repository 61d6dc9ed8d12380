/** A corpus made of a fixture's files, without a disk: what opening a folder with the same files gives. */
import { posix } from "node:path";
import { type Corpus, type DeclaredSource, indexTexts, readSources } from "../../server/src/core";
import { readDeclarations } from "../../server/src/node/read-declarations";
import type { Fixture, FixtureFile } from "./fixture";

export function memoryCorpus({ files, draft }: Fixture): Corpus {
  const beside = files.filter((file) => file !== draft);
  const declarations = beside.filter(isDeclarations);
  const listed = beside.filter((file) => !isDeclarations(file));
  const declared = declarations.flatMap((file) => declaredIn(file, listed));
  const read = listed.filter(({ state }) => state !== "unread");
  const byName = new Map(read.map((file) => [file.name, file]));
  return {
    sources: read.flatMap(({ name, text, pageStarts }) =>
      readSources(
        { file: name, text, pageStarts },
        declared.filter(({ file }) => file === name),
      ),
    ),
    failed: [],
    complete: read.length === listed.length,
    index: indexTexts(read.map(({ name, text }) => ({ file: name, text }))),
    textOf: (name) => {
      const file = byName.get(name);
      return file?.state === "readable" ? file.text : null;
    },
    pageOffsetOf: () => null,
    pageStartsOf: (name) => byName.get(name)?.pageStarts ?? [],
  };
}

const isDeclarations = ({ name }: FixtureFile): boolean => posix.basename(name) === "sources.yaml";

/** What a fixture declares is meant to be read: a problem is a slip of the fixture. */
function declaredIn({ name, text }: FixtureFile, listed: readonly FixtureFile[]): readonly DeclaredSource[] {
  const folder = posix.dirname(name);
  const fileNamed = (written: string): string | null => {
    const path = posix.join(folder, written);
    return listed.some((file) => file.name === path) ? path : null;
  };
  const { declared, problems } = readDeclarations(text, fileNamed);
  if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
  return declared;
}
