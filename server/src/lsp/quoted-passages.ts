/** From the text of a source back to the drafts: which of its passages are quoted, and where. */
import { posix } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { CancellationToken } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { LineIndex, Span } from "../core";
import type { KnownDraft } from "./known-drafts";
import type { SourceFile } from "./source-addresses";

export interface PassageInDraft extends Span {
  readonly draft: { readonly uri: string; readonly name: string; readonly lines: LineIndex };
  readonly quotations: readonly Span[];
}

/** In the order of the source's text; one for each draft that quotes the same passage. Stops early when cancelled. */
export async function quotedPassages(
  { opened, file }: SourceFile,
  drafts: readonly KnownDraft[],
  token: CancellationToken,
): Promise<readonly PassageInDraft[]> {
  const found: PassageInDraft[] = [];
  for (const draft of drafts) {
    if (token.isCancellationRequested) return [];
    found.push(...passagesOf(draft));
    await turn();
  }
  return found.sort((a, b) => a.start - b.start);

  function passagesOf({ uri, lines, analysedWith }: KnownDraft): readonly PassageInDraft[] {
    const report = analysedWith(opened);
    const name = posix.basename(URI.parse(uri).path);
    const byPlace = new Map<string, PassageInDraft & { readonly quotations: Span[] }>();
    report.quotations.forEach(({ passage }, index) => {
      if (passage?.file !== file) return;
      const { start, end } = passage;
      const quotation = report.draft.quotations[index]!;
      const known = byPlace.get(`${start}-${end}`);
      if (known) known.quotations.push(quotation);
      else
        byPlace.set(`${start}-${end}`, { start, end, draft: { uri, name, lines }, quotations: [quotation] });
    });
    return [...byPlace.values()];
  }
}
