/** Finds the drafts in a folder: by their extension, or because a text reads as a Response. */
import { posix } from "node:path";
import { type Draft, parseDraft } from "../core";
import { fileKind } from "./file-kind";
import { readText } from "./read-text";
import { type FoundFile, walkFolder } from "./walk-folder";

export function listDrafts(folder: string): readonly FoundFile[] {
  const walk = walkFolder(folder);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value.files.filter(({ name, path }) => {
    const { kind } = fileKind(posix.basename(name));
    return kind === "draft" || (kind === "text" && holdsResponse(path));
  });
}

function holdsResponse(path: string): boolean {
  const { text } = readText(path);
  return text !== null && isResponse(parseDraft(text));
}

/** Sources may list their own sources, and may name a Response: only both together make a Response. */
const isResponse = ({ masthead, references }: Draft): boolean =>
  masthead.symbol !== null && references.some(({ list }) => list === "references");
