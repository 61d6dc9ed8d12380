/** Applies the edits of a fix or a completion to a text, as an editor does. */
import type { CodeAction, CompletionItem, CompletionList, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const apply = (text: string, edits: TextEdit[]): string =>
  TextDocument.applyEdits(TextDocument.create("", "rir", 1, text), edits);

export function applyCodeAction(text: string, { edit }: CodeAction): string {
  const versioned = edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
  const plain = Object.values(edit?.changes ?? {}).flat();
  return apply(text, [...(versioned as TextEdit[]), ...plain]);
}

export function applyCompletion(
  text: string,
  { itemDefaults }: CompletionList,
  item: CompletionItem,
): string {
  const range = itemDefaults?.editRange;
  const shared =
    range !== undefined && "start" in range ? [{ range, newText: item.textEditText ?? item.label }] : [];
  const own = item.textEdit !== undefined && "range" in item.textEdit ? [item.textEdit] : [];
  return apply(text, [...shared, ...own, ...(item.additionalTextEdits ?? [])]);
}
