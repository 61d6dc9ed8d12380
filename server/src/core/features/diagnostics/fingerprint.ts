/** What a finding is known by while the draft around it changes: its rule, its words, a few beside them, its sources. */
import type { Corpus, Report } from "../../model/report";
import { plainForm } from "../../text/normal-form";
import { lastStartingAtOrBefore, type Span } from "../../text/span";
import type { Finding } from "../finding";

/** Enough to tell two places with the same words apart; few, so that the sentences around can be mended. */
const wordsBeside = 4;

/** `hashOf` gives the hash of a source's text. Null for what has no words, as a comment. */
export function fingerprint(
  finding: Finding,
  report: Report,
  corpus: Corpus,
  hashOf: (file: string) => string,
): string | null {
  const { text, blocks } = report.draft;
  const words = plainForm(text, finding).text;
  if (words === "") return null;
  const block = blocks[lastStartingAtOrBefore(blocks, finding.start)] ?? { start: 0, end: text.length };
  const before = lastWords(text, { start: block.start, end: finding.start });
  const after = firstWords(text, { start: finding.end, end: Math.max(finding.end, block.end) });
  const sources = filesOf(finding, report, corpus).map(hashOf).sort();
  return hash64([finding.code, words, before.join(" "), after.join(" "), ...sources].join("\n"));
}

/** Files of the sources that the finding rests on: those it names, and those that a quotation was compared with. */
function filesOf({ start, end, related }: Finding, report: Report, corpus: Corpus): readonly string[] {
  const files = new Set(related.flatMap(({ file }) => file ?? []));
  const quoted = report.draft.quotations.findIndex((one) => one.start === start && one.end === end);
  const citation = report.quotations[quoted]?.citation ?? null;
  for (const { reference } of citation === null ? [] : report.resolutions[citation]!) {
    const source = reference === null ? null : report.sourceOfReference[reference]!;
    if (source !== null) files.add(corpus.sources[source]!.file);
  }
  return [...files];
}

const wordPattern = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string, span: Span): readonly string[] =>
  plainForm(text, span).text.toLowerCase().match(wordPattern) ?? [];

/** A paragraph may be as long as the draft: it is read from the finding outwards until there are words enough. */
function lastWords(text: string, { start, end }: Span): readonly string[] {
  for (let length = 200; ; length *= 4) {
    const from = Math.max(start, end - length);
    // The first word may be cut.
    const words = wordsIn(text, { start: from, end }).slice(from === start ? 0 : 1);
    if (from === start || words.length >= wordsBeside) return words.slice(-wordsBeside);
  }
}

function firstWords(text: string, { start, end }: Span): readonly string[] {
  for (let length = 200; ; length *= 4) {
    const to = Math.min(end, start + length);
    const words = wordsIn(text, { start, end: to }).slice(0, to === end ? undefined : -1);
    if (to === end || words.length >= wordsBeside) return words.slice(0, wordsBeside);
  }
}

/** Two hashes of 32 bits in the manner of FNV-1a, in 16 hexadecimal digits. They tell apart; they protect from nobody. */
const hash64 = (text: string): string => hash32(text, 0x01000193) + hash32(text, 0x85ebca6b);

function hash32(text: string, factor: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
  hash = Math.imul(hash ^ (hash >>> 15), factor);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, "0");
}
