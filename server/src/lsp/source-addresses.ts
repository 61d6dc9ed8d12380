/** Addresses of the documents that show what was read of a source, and the file that an address stands for. */
import { posix } from "node:path";
import { URI } from "vscode-uri";
import { type Locale, type SourceRecord, sourcesOfFile } from "../core";
import type { OpenedCorpus } from "../node/open-corpus";
import { sourceScheme } from "../protocol";
import { pathOf, type Workspace } from "./workspace";

/** The same file has the same query, whatever its title. */
export function textAddress(opened: OpenedCorpus, file: string, locale: Locale): string | null {
  const its = opened.files.get(file);
  if (its === undefined) return null;
  const address = URI.file(its.path).toString();
  if (its.isPlainText) return address;
  const path = `/${documentName(sourcesOfFile(opened.corpus.sources, file), file, locale)}`;
  return URI.from({ scheme: sourceScheme, path, query: address }).toString();
}

/** Longer titles are cut: they stand on a tab. */
const longestTitle = 80;

/** A name without an ending: the text is shown as it is, never as the web page or Markdown that it was read from. */
function documentName(its: readonly SourceRecord[], file: string, locale: Locale): string {
  const title = its.length === 1 ? its[0]!.title : null;
  const name = (title ?? posix.basename(file)).replace(/[\\/\s]+/g, " ").trim();
  const short = name.length > longestTitle ? `${name.slice(0, longestTitle).trimEnd()}…` : name;
  return /\.\w+$/.test(short) ? `${short} (${locale === "fr" ? "texte" : "text"})` : short;
}

/** The path of the file that an address of either kind means; null for any other address. */
export function sourcePath(uri: string): string | null {
  const { scheme, query } = URI.parse(uri);
  return pathOf(scheme === sourceScheme ? query : uri);
}

export const isSourceDocument = (uri: string): boolean => URI.parse(uri).scheme === sourceScheme;

export interface SourceFile {
  readonly opened: OpenedCorpus;
  readonly file: string;
  readonly path: string;
  /** Whether places in the document are places in the text that was read. */
  readonly showsText: boolean;
}

/** The file of an open corpus that an address means. What no corpus has is not answered, wherever it lies. */
export function sourceFileAt(uri: string, workspace: Workspace): SourceFile | null {
  const path = sourcePath(uri);
  if (path === null) return null;
  for (const { opened } of workspace.corpora) {
    const file = namesByPath(opened).get(path);
    const its = file === undefined ? undefined : opened.files.get(file);
    if (file === undefined || its === undefined) continue;
    return { opened, file, path, showsText: its.isPlainText || isSourceDocument(uri) };
  }
  return null;
}

const names = new WeakMap<OpenedCorpus, ReadonlyMap<string, string>>();

function namesByPath(opened: OpenedCorpus): ReadonlyMap<string, string> {
  const known = names.get(opened) ?? new Map([...opened.files].map(([file, { path }]) => [path, file]));
  names.set(opened, known);
  return known;
}

/** Looks a source up by what `SourceName` says of it. */
export function sourceNamed(
  { uri, id }: { readonly uri: string; readonly id: string },
  workspace: Workspace,
): { readonly opened: OpenedCorpus; readonly source: SourceRecord } | null {
  const found = sourceFileAt(uri, workspace);
  const source = found && sourcesOfFile(found.opened.corpus.sources, found.file).find((one) => one.id === id);
  return found && source ? { opened: found.opened, source } : null;
}
