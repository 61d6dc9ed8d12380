/** What citations without an author resolve to, as hints that lead to the entry and tell the evidence. */
import { type InlayHint, MarkupKind } from "vscode-languageserver/node";
import { type InlayHint as DraftHint, hover, type Locale } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toLocation, toRange } from "./places";

export const toInlayHints = (hints: readonly DraftHint[], draft: DraftReport, locale: Locale): InlayHint[] =>
  hints.map(({ offset, label, side, item, reference }) => {
    const { report, corpus, lines } = draft;
    const entry = reference === null ? undefined : report.draft.references[reference];
    const location = entry && toLocation(null, entry, draft);
    const evidence = hover(report, corpus, item.start, locale);
    return {
      position: toRange({ start: offset, end: offset }, lines).start,
      label: [{ value: label, ...(location ? { location } : {}) }],
      ...(side === "before" ? { paddingRight: true } : { paddingLeft: true }),
      ...(evidence ? { tooltip: { kind: MarkupKind.Markdown, value: evidence.markdown } } : {}),
    };
  });
