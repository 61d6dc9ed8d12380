/** What of a draft leads out of it: the addresses of its entries, and the other Responses that it names. */
import type { Draft } from "../../syntax/draft";
import type { Span } from "../../text/span";

export type DocumentLink = Span &
  (
    | { readonly kind: "address"; readonly url: string }
    /** `MEX201603`: which file that is, only the world outside knows. */
    | { readonly kind: "response"; readonly symbol: string }
  );

export function documentLinks(draft: Draft): readonly DocumentLink[] {
  const addresses = [...draft.references, ...draft.additionalSources].flatMap(({ url }) => {
    const address = url && webAddress(url.text);
    return address ? [{ kind: "address", url: address, start: url.start, end: url.end } as const] : [];
  });
  const responses = draft.crossReferences.map(({ start: from, text, symbol }) => {
    const start = from + text.indexOf(symbol);
    return { kind: "response", symbol, start, end: start + symbol.length } as const;
  });
  return [...addresses, ...responses].sort((a, b) => a.start - b.start);
}

/** Null for what no browser would open. An entry may leave out the scheme. */
function webAddress(written: string): string | null {
  const address = /^https?:\/\//.test(written) ? written : `https://${written}`;
  return URL.canParse(address) ? new URL(address).href : null;
}
