/** What of drafts and sources can be found by a part of its name: Responses, sections, entries, sources. */
import type { SourceRecord } from "../../sources/source";
import type { Draft } from "../../syntax/draft";
import { foldName } from "../../text/name-form";
import type { Span } from "../../text/span";
import { documentSymbols, type OutlineKind, type OutlineSymbol } from "../outline/document-symbols";
import { spanOf } from "./meant-entries";

export type FoundKind = Exclude<OutlineKind, "list" | "note"> | "source";

/** The span is what is shown when the symbol is picked. */
export interface FoundSymbol extends Span {
  readonly kind: FoundKind;
  readonly name: string;
}

/** More help nobody, and slow the editor. */
export const mostSymbols = 200;

/** In the order of the text; an empty query finds everything. */
export const symbolsOfDraft = (draft: Draft, query: string): readonly FoundSymbol[] =>
  named(namesOfDraft(draft), query);

export const symbolOfSource = (source: SourceRecord, query: string): FoundSymbol | null => {
  const name = [source.author, source.date, source.title].filter((part) => part !== null).join(" ");
  const symbol = {
    kind: "source" as const,
    name: name || source.file,
    start: source.start,
    end: source.start,
  };
  return named([symbol], query)[0] ?? null;
};

function named(symbols: readonly FoundSymbol[], query: string): readonly FoundSymbol[] {
  const wanted = foldName(query.trim());
  return symbols.filter(({ name }) => foldName(name).includes(wanted));
}

/** Each key of a search asks anew, so the names of a draft are made once. */
const made = new WeakMap<Draft, readonly FoundSymbol[]>();

function namesOfDraft(draft: Draft): readonly FoundSymbol[] {
  const known = made.get(draft);
  if (known) return known;
  const names = documentSymbols(draft).flatMap(flattened);
  made.set(draft, names);
  return names;
}

function flattened({ kind, name, selection, children }: OutlineSymbol): readonly FoundSymbol[] {
  const own = kind === "list" || kind === "note" ? [] : [{ kind, name, ...spanOf(selection) }];
  return [...own, ...children.flatMap(flattened)];
}
