/** Finds the Responses in the making that lie beside a draft, by the symbol at the top of each. */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { responseSymbol } from "../core";
import { fileKind } from "./file-kind";
import { readText } from "./read-text";

export interface DraftBeside {
  readonly path: string;
  readonly symbol: string;
}

/** More drafts than this lie in no folder that somebody works in; a larger file is no draft. */
const mostDrafts = 100;
const megabytesLimit = 5;

/** In the order of their names. Links are not followed. */
export function draftsBeside(path: string): readonly DraftBeside[] {
  const folder = dirname(path);
  return draftNames(folder)
    .slice(0, mostDrafts)
    .map((name) => join(folder, name))
    .filter((its) => its !== path)
    .flatMap((its) => {
      const { text } = readText(its, megabytesLimit);
      const symbol = text === null ? null : responseSymbol(text);
      return symbol === null ? [] : [{ path: its, symbol }];
    });
}

function draftNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && fileKind(entry.name).kind === "draft")
      .map(({ name }) => name)
      .sort();
  } catch {
    // The folder of a draft that was never saved, or that has gone since, holds nothing.
    return [];
  }
}
