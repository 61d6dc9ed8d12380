/** Resolves every item of every citation to its entry, left to right, with the words that decided. */
import type { Block, Citation, Draft, Item } from "../syntax/draft";
import { words } from "../syntax/vocabulary";
import { foldName } from "../text/name-form";
import { compareDates } from "../text/partial-date";
import { sentencesOf } from "../text/sentences";
import type { Span } from "../text/span";
import { authorFormsOf } from "./author-forms";
import { type AuthorIndex, authorIndex } from "./author-index";
import { type Mention, mentionFinder, mentionsIn } from "./mentions";
import type { Evidence, EvidenceReason, Resolution } from "./report";
import { isSameWork } from "./same-work";

interface Resolver {
  readonly draft: Draft;
  readonly authors: AuthorIndex;
  /** Mentions of a block, found once. */
  readonly mentionsOf: (block: number) => readonly Mention[];
  readonly sentencesOf: (block: number) => readonly Span[];
}

/** The last item that was read, to which `ibid.` and `the same source` point. */
interface Antecedent {
  /** Null when the item before could not be resolved: then the chain is broken. */
  readonly reference: number | null;
  readonly section: number;
  readonly end: number;
}

export function resolveCitations(draft: Draft): readonly (readonly Resolution[])[] {
  const forms = authorFormsOf(draft);
  const finder = mentionFinder(draft.references, forms);
  const mentions = new Map<number, readonly Mention[]>();
  const sentences = new Map<number, readonly Span[]>();
  const resolver: Resolver = {
    draft,
    authors: authorIndex(draft.references, forms),
    mentionsOf: (block) =>
      cached(mentions, block, () => mentionsIn(draft.text, draft.blocks[block]!, finder)),
    sentencesOf: (block) => cached(sentences, block, () => sentencesOf(draft.text, draft.blocks[block]!)),
  };
  let antecedent: Antecedent | null = null;
  let unreadable = 0;
  return draft.citations.map((citation) => {
    // A citation that can't be read may be the one that `ibid.` means.
    for (
      ;
      unreadable < draft.unreadable.length && draft.unreadable[unreadable]!.start < citation.start;
      unreadable++
    ) {
      antecedent = { reference: null, section: -1, end: draft.unreadable[unreadable]!.end };
    }
    return citation.items.map((item) => {
      const resolution = resolveItem(resolver, citation, item, antecedent);
      antecedent = {
        reference: resolution.reference,
        section: draft.blocks[citation.block]!.section,
        end: citation.end,
      };
      return resolution;
    });
  });
}

function resolveItem(
  resolver: Resolver,
  citation: Citation,
  item: Item,
  antecedent: Antecedent | null,
): Resolution {
  if (item.ibid) return resolveIbid(resolver, item, antecedent);
  if (item.author) return resolveByAuthor(resolver, item, item.author.text);
  return resolveByContext(resolver, citation, item, antecedent);
}

function resolveIbid(resolver: Resolver, item: Item, antecedent: Antecedent | null): Resolution {
  if (!antecedent || antecedent.reference === null)
    return open("ambiguous", [], evidence("antecedent-unclear"));
  if (!item.dateValue) return settled(antecedent.reference, evidence("same-source-as-before"));
  const { references } = resolver.draft;
  const author = references[antecedent.reference]!.author?.text;
  return author
    ? resolveByAuthor(resolver, item, author)
    : open("ambiguous", [], evidence("antecedent-unclear"));
}

/** How well an entry's date fits the item's: the whole date, the part that is written, or not at all. */
type DateFit = "same" | "partial" | "different";

function dateFit(resolver: Resolver, item: Item, reference: number): DateFit {
  const date = resolver.draft.references[reference]!.dateValue;
  if (!item.dateValue || !date) return "different";
  const fit = compareDates(item.dateValue, date);
  return fit === "fuller" ? "different" : fit;
}

function resolveByAuthor(resolver: Resolver, item: Item, author: string): Resolution {
  const matches = resolver.authors.matchesOf(author);
  const fitting = (match: "same" | "near", fit: DateFit) =>
    matches[match].filter((reference) => dateFit(resolver, item, reference) === fit);
  if (!item.dateValue) return resolveUndated(matches.same.length > 0 ? matches.same : matches.near);
  const exact = distinct(resolver, fitting("same", "same"));
  if (exact.length === 1) return settled(exact[0]!, evidence("author-and-date"));
  if (exact.length > 1) return open("ambiguous", exact, evidence("several-entries-fit"));
  const misspelt = distinct(resolver, fitting("near", "same"));
  if (misspelt.length === 1) return near(misspelt[0]!, "author", evidence("author-spelled-differently"));
  const short = distinct(resolver, fitting("same", "partial"));
  if (short.length === 1) return near(short[0]!, "date", evidence("partial-date"));
  if (short.length > 1) return open("ambiguous", short, evidence("several-entries-fit"));
  const both = distinct(resolver, fitting("near", "partial"));
  if (both.length === 1) return near(both[0]!, "author-and-date", evidence("partial-date"));
  if (misspelt.length + both.length > 1)
    return open("ambiguous", [...misspelt, ...both], evidence("several-entries-fit"));
  const others = [...matches.same, ...matches.near];
  if (others.length > 0)
    return open("missing", byCloseness(resolver, item, others), evidence("author-has-other-dates"));
  return open("missing", [], evidence("author-not-listed"));
}

function resolveUndated(ofAuthor: readonly number[]): Resolution {
  if (ofAuthor.length === 1) return near(ofAuthor[0]!, "date", evidence("partial-date"));
  return open(
    "ambiguous",
    ofAuthor,
    evidence(ofAuthor.length > 1 ? "several-entries-fit" : "antecedent-unclear"),
  );
}

/** How far back a mention lies, nearest first; a narrative citation belongs to the nearest author whose date fits. */
const tiers = ["sentence", "sentence-before", "paragraph", "section"] as const;
type Tier = (typeof tiers)[number];

function resolveByContext(
  resolver: Resolver,
  citation: Citation,
  item: Item,
  antecedent: Antecedent | null,
): Resolution {
  const { draft } = resolver;
  const block = draft.blocks[citation.block]!;
  const spans = sentenceSpans(resolver, citation);
  if (!item.dateValue) return resolveLocatorOnly(resolver, citation, spans, antecedent);
  const exact = draft.references.flatMap((_, index) =>
    dateFit(resolver, item, index) === "same" ? [index] : [],
  );
  const partial = draft.references.flatMap((_, index) =>
    dateFit(resolver, item, index) === "partial" ? [index] : [],
  );
  const candidates = new Set([...exact, ...partial]);
  if (candidates.size === 0) return nothingOfThatDate(resolver, citation, item, spans);
  const settle = (reference: number, found: Evidence) =>
    exact.includes(reference) ? settled(reference, found) : near(reference, "date", found);

  const inSentence = bestOf(
    resolver,
    mentionsWithin(resolver, citation.block, spans.sentence),
    candidates,
    exact,
  );
  if (inSentence?.kind === "one")
    return settle(inSentence.mention.reference, mentionEvidence(inSentence.mention));
  if (inSentence?.kind === "several")
    return open("ambiguous", inSentence.references, evidence("several-entries-fit"));

  const anaphor = anaphorIn(draft.text, spans.sentence);
  if (anaphor && antecedent?.reference != null && sameStretch(draft, antecedent, block)) {
    if (candidates.has(antecedent.reference))
      return settle(antecedent.reference, evidence("same-source-as-before", anaphor));
    const sameAuthor = distinct(
      resolver,
      [...candidates].filter((reference) => shareAuthor(draft, reference, antecedent.reference!)),
    );
    if (sameAuthor.length === 1) return settle(sameAuthor[0]!, evidence("same-source-as-before", anaphor));
  }
  for (const tier of tiers.slice(1)) {
    const best = bestOf(resolver, mentionsOfTier(resolver, citation, spans, tier), candidates, exact);
    if (best?.kind === "one") return settle(best.mention.reference, mentionEvidence(best.mention));
    if (best?.kind === "several") return open("ambiguous", best.references, evidence("several-entries-fit"));
  }
  const others = mentionsWithin(resolver, citation.block, spans.sentence).filter(
    ({ kind }) => kind === "name",
  );
  const only = distinct(resolver, exact);
  if (only.length === 1 && others.length === 0)
    return near(only[0]!, null, evidence("only-entry-of-this-date"));
  return open("ambiguous", [...candidates], evidence("antecedent-unclear"));
}

interface SentenceSpans {
  /** From the sentence's start to the citation; for one that stands behind a block, the paragraph before it too. */
  readonly sentence: Span;
  readonly before: Span | null;
}

function sentenceSpans(resolver: Resolver, citation: Citation): SentenceSpans {
  const sentences = resolver.sentencesOf(citation.block);
  const index = sentences.findLastIndex((sentence) => sentence.start <= citation.start);
  const own = sentences[index];
  const start = own ? own.start : resolver.draft.blocks[citation.block]!.start;
  // A citation behind the full stop of a sentence belongs to that sentence.
  const alone = resolver.draft.text.slice(start, citation.start).trim() === "";
  const from = alone && index > 0 ? sentences[index - 1]!.start : start;
  const before = sentences[alone ? index - 2 : index - 1] ?? null;
  return { sentence: { start: from, end: citation.start }, before };
}

const mentionsWithin = (resolver: Resolver, block: number, span: Span): readonly Mention[] =>
  resolver.mentionsOf(block).filter((mention) => mention.start >= span.start && mention.end <= span.end);

function mentionsOfTier(
  resolver: Resolver,
  citation: Citation,
  spans: SentenceSpans,
  tier: Tier,
): readonly Mention[] {
  const { blocks } = resolver.draft;
  const block = blocks[citation.block]!;
  if (tier === "sentence-before")
    return spans.before
      ? mentionsWithin(resolver, citation.block, spans.before)
      : introduction(resolver, citation);
  if (tier === "paragraph")
    return mentionsWithin(resolver, citation.block, { start: block.start, end: citation.start });
  // The nearest block of the section that names a fitting author.
  for (let index = citation.block - 1; index >= 0 && blocks[index]!.section === block.section; index--) {
    const mentions = resolver.mentionsOf(index);
    if (mentions.length > 0) return mentions;
  }
  return [];
}

/** For a block quotation: the last sentence of the paragraph that introduces it. */
function introduction(resolver: Resolver, citation: Citation): readonly Mention[] {
  const { draft } = resolver;
  let index = citation.block;
  while (index > 0 && draft.blocks[index]!.kind === "block-quotation") index--;
  if (index === citation.block) return [];
  const last = resolver.sentencesOf(index).at(-1);
  return last ? mentionsWithin(resolver, index, last) : [];
}

type Best =
  | { readonly kind: "one"; readonly mention: Mention }
  | { readonly kind: "several"; readonly references: readonly number[] };

/**
 * The one entry among `candidates` that the mentions name. An entry whose whole date is written beats one whose date is
 * only in part; a role beats a name that merely stands near; among what is left the last mention decides if it is one's own.
 */
function bestOf(
  resolver: Resolver,
  mentions: readonly Mention[],
  candidates: ReadonlySet<number>,
  exact: readonly number[],
): Best | null {
  const fitting = mentions.filter(({ reference }) => candidates.has(reference));
  if (fitting.length === 0) return null;
  const whole = fitting.filter(({ reference }) => exact.includes(reference));
  const pool = whole.length > 0 ? whole : fitting;
  const references = distinct(resolver, [...new Set(pool.map(({ reference }) => reference))]);
  if (references.length === 1)
    return { kind: "one", mention: pool.find(({ reference }) => reference === references[0])! };
  // Two sources of one role: the words around the mention say which, if only one of the institutions is named.
  const placed = references.filter((reference) => institutionNamed(resolver, reference, pool));
  if (placed.length === 1)
    return { kind: "one", mention: pool.find(({ reference }) => reference === placed[0])! };
  return { kind: "several", references };
}

/** `a professor at George Mason University`: the entry's words behind its comma follow the role. */
function institutionNamed(resolver: Resolver, reference: number, mentions: readonly Mention[]): boolean {
  const author = resolver.draft.references[reference]!.author?.text ?? "";
  const comma = author.indexOf(",");
  if (comma === -1) return false;
  const institution = foldName(author.slice(comma + 1));
  const mention = mentions.find((one) => one.reference === reference)!;
  return foldName(resolver.draft.text.slice(mention.end, mention.end + 200)).includes(institution);
}

function nothingOfThatDate(
  resolver: Resolver,
  citation: Citation,
  item: Item,
  spans: SentenceSpans,
): Resolution {
  const named = mentionsWithin(resolver, citation.block, spans.sentence).map(({ reference }) => reference);
  const nearest = byCloseness(resolver, item, [...new Set(named)]);
  return open(
    "missing",
    nearest,
    evidence(nearest.length > 0 ? "author-has-other-dates" : "author-not-listed"),
  );
}

function resolveLocatorOnly(
  resolver: Resolver,
  citation: Citation,
  spans: SentenceSpans,
  antecedent: Antecedent | null,
): Resolution {
  const named = distinct(resolver, [
    ...new Set(mentionsWithin(resolver, citation.block, spans.sentence).map(({ reference }) => reference)),
  ]);
  if (named.length === 1) return settled(named[0]!, evidence("author-named-before"));
  if (
    named.length === 0 &&
    antecedent?.reference != null &&
    sameStretch(resolver.draft, antecedent, resolver.draft.blocks[citation.block]!)
  ) {
    return settled(antecedent.reference, evidence("same-source-as-before"));
  }
  return open("ambiguous", named, evidence("antecedent-unclear"));
}

/** `The same source`, `the report`, `la même source`, `l'article`: what stands for the source cited before. */
function anaphorIn(text: string, sentence: Span): Span | null {
  const tokens = [...text.slice(sentence.start, sentence.end).matchAll(/[\p{L}\p{M}]+/gu)];
  for (let index = 0; index + 1 < tokens.length; index++) {
    const first = foldName(tokens[index]![0]);
    const second = foldName(tokens[index + 1]![0]);
    const noun = words("same").has(second) ? foldName(tokens[index + 2]?.[0] ?? "") : second;
    if (!words("definiteArticles").has(first) || !words("sourceNouns").has(singular(noun))) continue;
    const last = tokens[words("same").has(second) ? index + 2 : index + 1]!;
    return {
      start: sentence.start + tokens[index]!.index,
      end: sentence.start + last.index + last[0].length,
    };
  }
  return null;
}

const singular = (noun: string): string => (words("sourceNouns").has(noun) ? noun : noun.replace(/s$/, ""));

/** An antecedent does not reach over a heading. */
const sameStretch = (draft: Draft, antecedent: Antecedent, block: Block): boolean =>
  antecedent.section === block.section && antecedent.end <= draft.text.length;

function shareAuthor(draft: Draft, a: number, b: number): boolean {
  const [first, second] = [draft.references[a]!.author?.text, draft.references[b]!.author?.text];
  return first !== undefined && second !== undefined && foldName(first) === foldName(second);
}

/** Entries that list the same work twice count once: which of them is meant makes no difference. */
function distinct({ draft }: Pick<Resolver, "draft">, references: readonly number[]): readonly number[] {
  const entries = references.map((reference) => draft.references[reference]!);
  return references.filter(
    (_, index) => !entries.slice(0, index).some((earlier) => isSameWork(earlier, entries[index]!)),
  );
}

/** Nearest date first. */
function byCloseness(resolver: Resolver, item: Item, references: readonly number[]): readonly number[] {
  const day = (date: Item["dateValue"]) =>
    date?.year ? date.year * 372 + (date.month ?? 6) * 31 + (date.day ?? 15) : null;
  const wanted = day(item.dateValue);
  const distance = (reference: number) => {
    const own = day(resolver.draft.references[reference]!.dateValue);
    return own === null || wanted === null ? Number.MAX_SAFE_INTEGER : Math.abs(own - wanted);
  };
  return [...references].sort((a, b) => distance(a) - distance(b));
}

const evidence = (reason: EvidenceReason, span: Span | null = null): Evidence => ({ reason, words: span });

const mentionEvidence = ({ start, end, kind }: Mention): Evidence =>
  evidence(kind === "role" ? "role-introduced-before" : "author-named-before", { start, end });

const settled = (reference: number, found: Evidence): Resolution => ({
  outcome: "resolved",
  reference,
  candidates: [reference],
  differs: null,
  evidence: found,
});

const near = (reference: number, differs: Resolution["differs"], found: Evidence): Resolution => ({
  outcome: "near",
  reference,
  candidates: [reference],
  differs,
  evidence: found,
});

const open = (
  outcome: "ambiguous" | "missing",
  candidates: readonly number[],
  found: Evidence,
): Resolution => ({
  outcome,
  reference: null,
  candidates,
  differs: null,
  evidence: found,
});

function cached<V>(cache: Map<number, V>, key: number, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}
