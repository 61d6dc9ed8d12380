/** Links out of a draft; where the sources are still being read, the other Response is looked for when it is wanted. */
import { posix } from "node:path";
import type { DocumentLink } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { type DocumentLink as DraftLink, indexLines, lineColumnAt, type PageLink } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toRange } from "./places";

/** Gives the address of the Response with a symbol, or null. */
export type FindResponse = (symbol: string) => string | null;

/** What a link without a target keeps, so that it can be resolved. */
interface AwaitedResponse {
  readonly uri: string;
  readonly symbol: string;
}

export function toDocumentLinks(
  links: readonly DraftLink[],
  draft: DraftReport,
  find: FindResponse,
): DocumentLink[] {
  return links.flatMap((link): DocumentLink[] => {
    const range = toRange(link, draft.lines);
    if (link.kind === "address") return [{ range, target: link.url }];
    const target = find(link.symbol);
    if (target !== null) return [leadingTo({ range }, target)];
    const data: AwaitedResponse = { uri: draft.uri, symbol: link.symbol };
    return draft.corpus.complete ? [] : [{ range, data }];
  });
}

/** The name of the file says where the link leads, in any language. */
export const leadingTo = (link: DocumentLink, target: string): DocumentLink => ({
  ...link,
  target,
  tooltip: posix.basename(URI.parse(target).path),
});

/** What comes back from the editor is checked like everything that comes from outside. */
export function awaitedResponse({ data }: DocumentLink): AwaitedResponse | null {
  const { uri, symbol }: { uri?: unknown; symbol?: unknown } = Object(data);
  return typeof uri === "string" && typeof symbol === "string" ? { uri, symbol } : null;
}

/** To the file itself, with the page as programs that show PDF files read it; in a text, to the page's first line. */
export const toPageLinks = (
  links: readonly PageLink[],
  { lines, opened, corpus }: DraftReport,
): DocumentLink[] =>
  links.flatMap(({ file, page, ...span }): DocumentLink[] => {
    const its = opened.files.get(file);
    if (its === undefined) return [];
    const uri = URI.file(its.path);
    const place = its.isPlainText
      ? `L${lineOfPage(corpus.textOf(file), its.pageStarts, page)}`
      : `page=${page}`;
    const tooltip = `${posix.basename(uri.path)} (${page})`;
    return [{ range: toRange(span, lines), target: `${uri.toString()}#${place}`, tooltip }];
  });

/** Counted from 1. */
const lineOfPage = (text: string | null, pageStarts: readonly number[], page: number): number =>
  1 + lineColumnAt(indexLines(text ?? ""), pageStarts[page - 2] ?? 0).line;
