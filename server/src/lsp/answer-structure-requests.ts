/** Which function of the engine answers which request about the structure of a draft. */
import type { CancellationToken, Connection } from "vscode-languageserver/node";
import {
  documentLinks,
  documentSymbols,
  foldingRanges,
  pageLinks,
  selectionRanges,
  semanticTokens,
} from "../core";
import type { Served } from "./answer-requests";
import type { SourceDocuments } from "./answer-source-documents";
import type { DraftReport } from "./draft-reports";
import { responseFinder } from "./find-response";
import { awaitedResponse, leadingTo, toDocumentLinks, toPageLinks } from "./to-protocol/document-links";
import { toDocumentSymbols } from "./to-protocol/document-symbols";
import { toFoldingRanges } from "./to-protocol/folding-ranges";
import { toOffset, toSpan } from "./to-protocol/places";
import { toSelectionRange } from "./to-protocol/selection-ranges";
import { toSemanticTokens } from "./to-protocol/semantic-tokens";

export function answerStructureRequests(
  connection: Connection,
  { documents, reports, abilities, safe }: Served,
  sources: SourceDocuments,
): void {
  /** Null for a document that is not open. */
  function answer<Answer>(
    what: string,
    uri: string,
    token: CancellationToken,
    run: (draft: DraftReport) => Answer,
  ): Answer | null {
    return safe.answer<Answer | null>(what, token, null, () => {
      const document = documents.get(uri);
      return document === undefined ? null : run(reports.of(document));
    });
  }

  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    sources.isOne(uri)
      ? sources.outline(uri, token)
      : answer("outline", uri, token, (draft) =>
          toDocumentSymbols(documentSymbols(draft.report.draft), draft, abilities().nestedSymbols),
        ),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    sources.isOne(uri)
      ? sources.folding(uri, token)
      : answer("folding", uri, token, ({ report, lines }) =>
          toFoldingRanges(foldingRanges(report.draft), lines),
        ),
  );
  connection.onSelectionRanges(({ textDocument: { uri }, positions }, token) =>
    answer("selection", uri, token, ({ report, lines }) => {
      const offsets = positions.map((position) => toOffset(position, lines));
      return selectionRanges(report.draft, offsets).map((spans) => toSelectionRange(spans, lines));
    }),
  );
  connection.languages.semanticTokens.on(
    ({ textDocument: { uri } }, token) =>
      answer("colours", uri, token, (draft) => toSemanticTokens(semanticTokens(draft.report), draft)) ??
      noTokens,
  );
  connection.languages.semanticTokens.onRange(
    ({ textDocument: { uri }, range }, token) =>
      answer("colours", uri, token, (draft) => {
        const asked = toSpan(range, draft.lines);
        const seen = semanticTokens(draft.report).filter(
          ({ start, end }) => start < asked.end && asked.start < end,
        );
        return toSemanticTokens(seen, draft);
      }) ?? noTokens,
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    answer("links", uri, token, (draft) => [
      ...toDocumentLinks(documentLinks(draft.report.draft), draft, responseFinder(draft, documents.all())),
      ...toPageLinks(pageLinks(draft.report, draft.corpus), draft),
    ]),
  );
  connection.onDocumentLinkResolve((link, token) => {
    const awaited = awaitedResponse(link);
    const target =
      awaited &&
      answer("link", awaited.uri, token, (draft) => responseFinder(draft, documents.all())(awaited.symbol));
    return target ? leadingTo(link, target) : link;
  });
}

const noTokens = { data: [] };
