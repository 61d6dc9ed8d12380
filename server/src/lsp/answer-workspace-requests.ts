/** Which function of the engine answers which request about all drafts and sources of the workspace. */
import { posix } from "node:path";
import type {
  CancellationToken,
  Connection,
  Location,
  ReferenceParams,
  SymbolInformation,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import {
  indexLines,
  meantEntries,
  mostSymbols,
  references,
  referencesElsewhere,
  referencesOfSources,
  type SourceRecord,
  sourcesOfFile,
  symbolOfSource,
  symbolsOfDraft,
} from "../core";
import type { OpenedCorpus } from "../node/open-corpus";
import type { Served } from "./answer-requests";
import type { SourceDocuments } from "./answer-source-documents";
import type { KnownDraft } from "./known-drafts";
import { sourceFileAt } from "./source-addresses";
import { toLocations, toOffset } from "./to-protocol/places";
import { toSymbol } from "./to-protocol/workspace-symbols";
import type { Workspace } from "./workspace";

type Drafts = (token: CancellationToken) => Promise<readonly KnownDraft[]>;

export function answerWorkspaceRequests(
  connection: Connection,
  { documents, reports, safe }: Served,
  workspace: Workspace,
  drafts: Drafts,
  sources: SourceDocuments,
): void {
  connection.onReferences((params, token) =>
    safe.answerLater<Location[] | null>(
      "references",
      token,
      null,
      async () =>
        (await ofEntry(params, token)) ?? (await ofPassage(params, token)) ?? ofSource(params, token),
    ),
  );

  /** From a draft: its own places first, then those of the others. */
  async function ofEntry(
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const document = documents.get(textDocument.uri);
    if (document === undefined) return null;
    const { report, corpus, lines, uri } = reports.of(document);
    const offset = toOffset(position, lines);
    const meant = meantEntries(report, offset);
    if (meant === null) return null;
    const withEntry = context.includeDeclaration;
    const own = toLocations(references(report, offset, withEntry), { uri, lines });
    const asked = { linked: report, sources: corpus.sources };
    const others = (await drafts(token)).filter((other) => other.uri !== uri);
    return [
      ...own,
      ...others.flatMap((other) =>
        toLocations(referencesElsewhere(asked, meant.references, other.linkedTo(corpus), withEntry), other),
      ),
    ];
  }

  /** From words of a source that drafts quote: the quotations. */
  const ofPassage = ({ textDocument, position }: ReferenceParams, token: CancellationToken) =>
    sources.quotationsAt(textDocument.uri, position, token);

  /** From a source that is opened as a text: every citation of it, and of the sources beside it in a file of several. */
  async function ofSource(
    { textDocument, position, context }: ReferenceParams,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const found = sourcesAt(textDocument.uri, position, workspace);
    if (found === null) return null;
    const known = await drafts(token);
    return known.flatMap((draft) =>
      toLocations(
        referencesOfSources(draft.linkedTo(found.opened.corpus), found.sources, context.includeDeclaration),
        draft,
      ),
    );
  }

  connection.onWorkspaceSymbol(({ query }, token) =>
    safe.answerLater<SymbolInformation[] | null>("symbols", token, null, async () => {
      const ofDrafts = (await drafts(token)).flatMap(({ uri, lines, draft }) =>
        symbolsOfDraft(draft, query).map((symbol) =>
          toSymbol(symbol, { uri, lines, container: posix.basename(URI.parse(uri).path) }),
        ),
      );
      const ofSources = workspace.corpora.flatMap(({ opened }) => symbolsOfSources(opened, query));
      return [...ofDrafts, ...ofSources].slice(0, mostSymbols);
    }),
  );
}

interface SourcesAt {
  readonly opened: OpenedCorpus;
  readonly sources: readonly SourceRecord[];
}

/** Of a file with several sources the one that is pointed at, or all where none is. */
function sourcesAt(
  uri: string,
  position: ReferenceParams["position"],
  workspace: Workspace,
): SourcesAt | null {
  const found = sourceFileAt(uri, workspace);
  if (found === null) return null;
  const { opened, file, showsText } = found;
  const all = sourcesOfFile(opened.corpus.sources, file);
  const text = showsText ? opened.corpus.textOf(file) : null;
  // Places in a document of another format are not places in what was read of it.
  if (text === null) return { opened, sources: all };
  const offset = toOffset(position, indexLines(text));
  const pointedAt = all.filter(({ start, end }) => start <= offset && offset < end);
  return { opened, sources: pointedAt.length > 0 ? pointedAt : all };
}

/** A file is read only where a source begins in the midst of it: each key of a search comes through here. */
function symbolsOfSources({ corpus, files }: OpenedCorpus, query: string): readonly SymbolInformation[] {
  const found = corpus.sources.flatMap((source) => {
    const symbol = symbolOfSource(source, query);
    return symbol ? [{ source, symbol }] : [];
  });
  return found.slice(0, mostSymbols).flatMap(({ source: { file }, symbol }) => {
    const its = files.get(file);
    const text = symbol.start === 0 || !its?.isPlainText ? "" : corpus.textOf(file);
    if (its === undefined || text === null) return [];
    return [
      toSymbol(symbol, { uri: URI.file(its.path).toString(), lines: indexLines(text), container: file }),
    ];
  });
}
