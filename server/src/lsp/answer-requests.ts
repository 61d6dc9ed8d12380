/** Which function of the engine answers which request of the editor. */
import type { Connection, TextDocumentPositionParams, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionAnswer, completeCitation, definition } from "../core";
import type { ClientAbilities } from "./client-abilities";
import type { DraftReport, DraftReports } from "./draft-reports";
import type { SafeRunner } from "./run-safe";
import { toCodeActions } from "./to-protocol/code-actions";
import { toCompletionList, withDocumentation } from "./to-protocol/completion";
import { toDefinitions } from "./to-protocol/definition";
import { hoverAt, toHover } from "./to-protocol/hover";
import { toOffset } from "./to-protocol/places";

export interface Served {
  readonly documents: TextDocuments<TextDocument>;
  readonly reports: DraftReports;
  readonly abilities: () => ClientAbilities;
  readonly safe: SafeRunner;
}

export function answerRequests(
  connection: Connection,
  { documents, reports, abilities, safe }: Served,
): void {
  const draftOf = (uri: string): DraftReport | null => {
    const document = documents.get(uri);
    return document === undefined ? null : reports.of(document);
  };
  const place = ({ textDocument, position }: TextDocumentPositionParams) => {
    const draft = draftOf(textDocument.uri);
    return draft === null ? null : { draft, offset: toOffset(position, draft.lines) };
  };
  // Only the last completion can still be looked at, so its documentation is all that needs keeping.
  let completed: { readonly number: number; readonly answer: CompletionAnswer } | null = null;

  connection.onCompletion((params, token) =>
    safe.answer("completion", token, null, () => {
      const at = place(params);
      if (at === null) return null;
      const { draft, offset } = at;
      if (params.context?.triggerCharacter === " " && !followsOpening(draft.report.draft.text, offset))
        return null;
      const answer = completeCitation(draft.report, draft.corpus, offset, abilities().locale);
      if (answer === null) return null;
      completed = { number: (completed?.number ?? 0) + 1, answer };
      return toCompletionList(answer, completed.number, draft, abilities().completionEditRange);
    }),
  );
  connection.onCompletionResolve((item, token) =>
    safe.answer("completion details", token, item, () =>
      completed === null ? item : withDocumentation(item, completed.answer, completed.number),
    ),
  );
  connection.onHover((params, token) =>
    safe.answer("hover", token, null, () => {
      const at = place(params);
      const answer = at && hoverAt(at.draft, at.offset);
      return answer && toHover(answer, at.draft);
    }),
  );
  connection.onDefinition((params, token) =>
    safe.answer("definition", token, null, () => {
      const at = place(params);
      if (at === null) return null;
      const answers = definition(at.draft.report, at.draft.corpus, at.offset);
      return toDefinitions(answers, at.draft, abilities().definitionLinks);
    }),
  );
  connection.onCodeAction((params, token) =>
    safe.answer("quick fixes", token, null, () => {
      const draft = draftOf(params.textDocument.uri);
      return draft && toCodeActions(draft, params, abilities());
    }),
  );
}

/** A space asks for completions only where a citation may have just begun: after `(` or `;`. */
function followsOpening(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 3), offset).trimEnd();
  return before.endsWith("(") || before.endsWith(";");
}
