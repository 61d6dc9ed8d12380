/** Completions of citations; their documentation follows when the user looks at one. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
} from "vscode-languageserver/node";
import type { CompletionAnswer } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

/** `number` marks the answer, so that a late question about another one is noticed. */
export function toCompletionList(
  answer: CompletionAnswer,
  number: number,
  draft: DraftReport,
  withEditRange: boolean,
): CompletionList {
  const range = toRange(answer.replace, draft.lines);
  const items = answer.items.map((its, index): CompletionItem => {
    const item: CompletionItem = {
      label: its.label,
      // Right after the label: as a description on the right it would crowd out the label's date.
      labelDetails: { detail: `  ${its.detail}` },
      kind: CompletionItemKind.Reference,
      filterText: its.filterText,
      sortText: its.sortText,
      data: [number, index],
    };
    if (withEditRange) item.textEditText = its.insertText;
    else item.textEdit = { range, newText: its.insertText };
    if (its.additionalEdits.length > 0) {
      item.additionalTextEdits = its.additionalEdits.map((edit) => ({
        range: toRange(edit, draft.lines),
        newText: edit.newText,
      }));
    }
    return item;
  });
  const list: CompletionList = { isIncomplete: answer.incomplete, items };
  return withEditRange ? { ...list, itemDefaults: { editRange: range } } : list;
}

export function withDocumentation(
  item: CompletionItem,
  answer: CompletionAnswer,
  number: number,
): CompletionItem {
  const [its, index]: unknown[] = Array.isArray(item.data) ? item.data : [];
  const completion = its === number && typeof index === "number" ? answer.items[index] : undefined;
  if (completion === undefined) return item;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: completion.documentation } };
}
