/** Answers about the texts of sources, for requests that are otherwise about drafts. */
import type {
  CancellationToken,
  CodeLens,
  Connection,
  DocumentSymbol,
  FoldingRange,
  Location,
  Position,
} from "vscode-languageserver/node";
import { type QuotedPassage, quotedPassagesRequest, type SourceText, sourceTextRequest } from "../protocol";
import type { Served } from "./answer-requests";
import type { KnownDraft } from "./known-drafts";
import { quotedPassages } from "./quoted-passages";
import { addressIn } from "./read-parameters";
import { isSourceDocument, sourceFileAt } from "./source-addresses";
import {
  foldingOf,
  lensesOf,
  outlineOf,
  type ReadSource,
  readSource,
  toQuotedPassages,
} from "./source-documents";
import { textsIn } from "./texts";
import { toLocations, toOffset, toRange } from "./to-protocol/places";
import type { Workspace } from "./workspace";

export interface SourceDocuments {
  /** Whether the address is that of a document that shows what was read of a source. */
  readonly isOne: (uri: string) => boolean;
  readonly outline: (uri: string, token: CancellationToken) => DocumentSymbol[] | null;
  readonly folding: (uri: string, token: CancellationToken) => FoldingRange[] | null;
  /** Also for a source that is a text itself; null for any other document. */
  readonly lenses: (uri: string, token: CancellationToken) => Promise<CodeLens[] | null>;
  /** The quotations of the words at a place; null where nothing is quoted there. */
  readonly quotationsAt: (
    uri: string,
    position: Position,
    token: CancellationToken,
  ) => Promise<Location[] | null>;
}

export function answerSourceDocuments(
  connection: Connection,
  { abilities, safe }: Pick<Served, "abilities" | "safe">,
  workspace: Workspace,
  drafts: (token: CancellationToken) => Promise<readonly KnownDraft[]>,
): SourceDocuments {
  const texts = () => textsIn(abilities().locale);

  function shown<Answer>(uri: string, run: (source: ReadSource) => Answer): Answer | null {
    if (!isSourceDocument(uri)) return null;
    const file = sourceFileAt(uri, workspace);
    const source = file && readSource(file);
    return source && run(source);
  }

  async function passagesIn(uri: string, token: CancellationToken) {
    const file = sourceFileAt(uri, workspace);
    if (!file?.showsText) return null;
    const source = readSource(file);
    if (source === null) return null;
    const known = (await drafts(token)).filter((draft) => draft.uri !== uri);
    return { source, passages: await quotedPassages(file, known, token) };
  }

  connection.onRequest(sourceTextRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<SourceText>("source text", token, unshown(texts().sourceGone), () => {
      const uri = addressIn(params);
      const toText = ({ text, lines, pageStarts }: ReadSource): SourceText => ({
        text,
        pages: pageStarts.map((start) => toRange({ start, end: start }, lines).start),
        message: null,
      });
      return shown(uri, toText) ?? unshown(missing(uri));
    }),
  );

  /** Not a source, being read, or changed since it was read: the reader is told which. */
  function missing(uri: string): string {
    if (!workspace.corpora.every(({ opened }) => opened.corpus.complete)) return texts().sourcesNotRead;
    return sourceFileAt(uri, workspace) === null ? texts().sourceGone : texts().sourceChanged;
  }

  connection.onRequest(quotedPassagesRequest, (params: unknown, token: CancellationToken) =>
    safe.answerLater<QuotedPassage[]>("quoted passages", token, [], async () => {
      const found = await passagesIn(addressIn(params), token);
      return found === null ? [] : toQuotedPassages(found.passages, found.source, texts());
    }),
  );

  return {
    isOne: isSourceDocument,
    outline: (uri, token) => safe.answer("outline", token, null, () => shown(uri, outlineOf)),
    folding: (uri, token) => safe.answer("folding", token, null, () => shown(uri, foldingOf)),
    lenses: (uri, token) =>
      safe.answerLater<CodeLens[] | null>("lenses", token, null, async () => {
        if (!workspace.configurationOf(uri).settings.codeLens) return [];
        const found = await passagesIn(uri, token);
        if (found === null) return null;
        const { source, passages } = found;
        return lensesOf(uri, source, passages, texts());
      }),
    quotationsAt: async (uri, position, token) => {
      const found = await passagesIn(uri, token);
      if (found === null) return null;
      const offset = toOffset(position, found.source.lines);
      const here = found.passages.filter(({ start, end }) => start <= offset && offset <= end);
      return here.length === 0
        ? null
        : here.flatMap(({ draft, quotations }) => toLocations(quotations, draft));
    },
  };
}

const unshown = (message: string): SourceText => ({ text: null, pages: [], message });
