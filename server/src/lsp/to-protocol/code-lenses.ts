/** How often an entry is cited, as a lens above it that shows the citations. */
import type { CodeLens } from "vscode-languageserver/node";
import type { EntryLens } from "../../core";
import type { ShownCitations } from "../../protocol";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

export function toCodeLenses(
  lenses: readonly EntryLens[],
  { uri, lines }: Pick<DraftReport, "uri" | "lines">,
): CodeLens[] {
  return lenses.map(({ title, citations, ...head }) => {
    const range = toRange(head, lines);
    // Without a citation there is nothing to show: a command without a name is plain words.
    if (citations.length === 0) return { range, command: { title, command: "" } };
    const shown: ShownCitations = {
      uri,
      entry: range.start,
      citations: citations.map((citation) => toRange(citation, lines)),
    };
    return { range, command: { title, command: "corroborate.showCitations", arguments: [shown] } };
  });
}
