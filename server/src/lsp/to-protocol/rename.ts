/** A rename as an edit of the workspace; where the editor shows a preview, each form of the change has its own name. */
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import {
  type ChangeForm,
  formWords,
  type Locale,
  type RenameEdit,
  type RenameRefusal,
  refusalWords,
} from "../../core";
import type { ClientAbilities } from "../client-abilities";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

export function toRenameEdit(
  edits: readonly RenameEdit[],
  { uri, version, lines }: DraftReport,
  { locale, versionedEdits, changeAnnotations }: ClientAbilities,
): WorkspaceEdit {
  const plain = edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.newText }));
  if (!versionedEdits) return { changes: { [uri]: plain } };
  const textDocument = { uri, version };
  if (!changeAnnotations) return { documentChanges: [{ textDocument, edits: plain }] };
  const annotated = plain.map(
    (edit, index): AnnotatedTextEdit => ({ ...edit, annotationId: edits[index]!.form }),
  );
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: annotations(edits, locale),
  };
}

function annotations(edits: readonly RenameEdit[], locale: Locale): Record<ChangeForm, ChangeAnnotation> {
  const forms = [...new Set(edits.map(({ form }) => form))];
  return Object.fromEntries(forms.map((form) => [form, { label: formWords[form][locale] }])) as Record<
    ChangeForm,
    ChangeAnnotation
  >;
}

/** The editor shows the message to the user. */
export const toRefusal = (refusal: RenameRefusal, locale: Locale): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestFailed, refusalWords[refusal][locale]);
