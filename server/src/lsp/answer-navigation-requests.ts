/** Which function of the engine answers which request about the ways between citations and entries. */
import type { CancellationToken, Connection, TextDocumentPositionParams } from "vscode-languageserver/node";
import { entryLenses, highlights, inlayHints, rename, renameTarget, sourceBehind } from "../core";
import type { Served } from "./answer-requests";
import type { SourceDocuments } from "./answer-source-documents";
import type { DraftReport } from "./draft-reports";
import { toCodeLenses } from "./to-protocol/code-lenses";
import { toDefinitions } from "./to-protocol/definition";
import { toHighlights } from "./to-protocol/highlights";
import { toInlayHints } from "./to-protocol/inlay-hints";
import { toOffset, toRange, toSpan } from "./to-protocol/places";
import { toRefusal, toRenameEdit } from "./to-protocol/rename";

export function answerNavigationRequests(
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

  const answerAt = <Answer>(
    what: string,
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
    run: (draft: DraftReport, offset: number) => Answer,
  ): Answer | null =>
    answer(what, textDocument.uri, token, (draft) => run(draft, toOffset(position, draft.lines)));

  connection.onDocumentHighlight((params, token) =>
    answerAt("highlights", params, token, ({ report, lines }, offset) =>
      toHighlights(highlights(report, offset), lines),
    ),
  );
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    documents.get(uri) === undefined
      ? sources.lenses(uri, token)
      : answer("lenses", uri, token, (draft) =>
          draft.settings.codeLens ? toCodeLenses(entryLenses(draft.report, abilities().locale), draft) : [],
        ),
  );
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    answer("hints", uri, token, (draft) => {
      const style = draft.settings.inlayHints;
      if (style === "off") return [];
      const hints = inlayHints(draft.report, toSpan(range, draft.lines), style);
      return toInlayHints(hints, draft, abilities().locale);
    }),
  );
  connection.onImplementation((params, token) =>
    answerAt("source", params, token, (draft, offset) =>
      toDefinitions(sourceBehind(draft.report, draft.corpus, offset), draft, abilities().implementationLinks),
    ),
  );
  connection.onPrepareRename((params, token) =>
    answerAt("rename", params, token, ({ report, lines }, offset) => {
      const target = renameTarget(report, offset);
      return typeof target === "string"
        ? toRefusal(target, abilities().locale)
        : { range: toRange(target, lines), placeholder: target.old };
    }),
  );
  connection.onRenameRequest((params, token) =>
    answerAt("rename", params, token, (draft, offset) => {
      const edits = rename(draft.report, offset, params.newName);
      return typeof edits === "string"
        ? toRefusal(edits, abilities().locale)
        : toRenameEdit(edits, draft, abilities());
    }),
  );
}
