/** A hover of the engine as one of the protocol. */
import { type Hover, MarkupKind } from "vscode-languageserver/node";
import type { HoverAnswer } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

export const toHover = (answer: HoverAnswer, draft: DraftReport): Hover => ({
  contents: { kind: MarkupKind.Markdown, value: answer.markdown },
  range: toRange(answer, draft.lines),
});
