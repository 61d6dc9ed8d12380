/** Finds the file of a Response that a draft names: an open draft, a source of its corpus, or a draft beside it. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { namesResponse, responseSymbol } from "../core";
import { draftsBeside } from "../node/drafts-beside";
import type { DraftReport } from "./draft-reports";
import { once } from "./make-once";
import { pathOf } from "./workspace";

interface Response {
  readonly uri: string;
  readonly symbol: string;
}

/** The answered function gives the address of a Response, or null; what it has looked up it remembers. */
export function responseFinder(
  draft: Pick<DraftReport, "uri" | "opened">,
  documents: readonly TextDocument[],
): (written: string) => string | null {
  const places = [
    () => openResponses(documents),
    () => corpusResponses(draft.opened.files.values()),
    () => responsesBeside(pathOf(draft.uri)),
  ].map(once);
  const own = normal(draft.uri);
  return (written) => {
    for (const place of places) {
      const found = place().filter(
        ({ uri, symbol }) => namesResponse(written, symbol) && normal(uri) !== own,
      );
      // Of a Response and its translation, the one that is named to the letter.
      const best = found.find(({ symbol }) => symbol === written) ?? found[0];
      if (best) return best.uri;
    }
    return null;
  };
}

/** Editors write the same address in different ways. */
const normal = (uri: string): string => URI.parse(uri).toString();

const openResponses = (documents: readonly TextDocument[]): readonly Response[] =>
  documents.flatMap((document) => {
    const symbol = responseSymbol(document.getText());
    return symbol === null ? [] : [{ uri: document.uri, symbol }];
  });

const corpusResponses = (files: Iterable<{ path: string; symbol: string | null }>): readonly Response[] =>
  [...files].flatMap(({ path, symbol }) =>
    symbol === null ? [] : [{ uri: URI.file(path).toString(), symbol }],
  );

const responsesBeside = (path: string | null): readonly Response[] =>
  path === null
    ? []
    : draftsBeside(path).map((its) => ({ uri: URI.file(its.path).toString(), symbol: its.symbol }));
