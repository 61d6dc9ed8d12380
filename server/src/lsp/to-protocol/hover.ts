/** A hover of the engine as one of the protocol. */
import { type Hover, MarkupKind } from "vscode-languageserver/node";
import { type AddressOf, type HoverAnswer, hover } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toLocation, toRange } from "./places";

export const hoverAt = (draft: DraftReport, offset: number): HoverAnswer | null =>
  hover(draft.report, draft.corpus, offset, draft.reader.locale, addressIn(draft));

/** Editors follow links in a hover to files only; the text of a document is a definition away. */
const addressIn =
  (draft: DraftReport): AddressOf =>
  (file, place) => {
    const location = toLocation(file, place, draft);
    if (!location?.uri.startsWith("file:")) return null;
    const { line, character } = location.range.start;
    return line + character === 0 ? location.uri : `${location.uri}#${line + 1},${character + 1}`;
  };

export const toHover = (answer: HoverAnswer, draft: DraftReport): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: answer.markdown },
  range: toRange(answer, draft.lines),
});
