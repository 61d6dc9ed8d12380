/** The public surface of the engine: everything that the command line, the server and the disk layer may use. */
export type { CitationCompletion, CompletionAnswer } from "./features/completion/complete-citation";
export { completeCitation } from "./features/completion/complete-citation";
export type { Baselined, BaselineEntry } from "./features/diagnostics/baseline";
export { withoutBaselined } from "./features/diagnostics/baseline";
export type { CheckOptions } from "./features/diagnostics/check";
export { check } from "./features/diagnostics/check";
export { fingerprint } from "./features/diagnostics/fingerprint";
export { suppressionFix } from "./features/diagnostics/suppression-fix";
export type { Finding, Fix, Locale, RelatedPlace, RuleCode, Severity, TextEdit } from "./features/finding";
export { ruleCodes } from "./features/finding";
export type { HoverAnswer } from "./features/hover/hover";
export { hover } from "./features/hover/hover";
export type { DefinitionAnswer } from "./features/navigate/definition";
export { definition } from "./features/navigate/definition";
export type { EntryLens } from "./features/navigate/entry-lenses";
export { entryLenses } from "./features/navigate/entry-lenses";
export type { InlayHint, InlayHintStyle } from "./features/navigate/inlay-hints";
export { inlayHints } from "./features/navigate/inlay-hints";
export type { LinkedDraft } from "./features/navigate/meant-entries";
export type { Highlight } from "./features/navigate/references";
export { highlights, references, referencesOf } from "./features/navigate/references";
export type { RenameEdit } from "./features/navigate/rename";
export { rename } from "./features/navigate/rename";
export type { RenameTarget } from "./features/navigate/rename-target";
export { renameTarget } from "./features/navigate/rename-target";
export type { ChangeForm, RenameRefusal } from "./features/navigate/rename-words";
export { formWords, refusalWords } from "./features/navigate/rename-words";
export type { DocumentLink } from "./features/outline/document-links";
export { documentLinks } from "./features/outline/document-links";
export type { OutlineKind, OutlineSymbol } from "./features/outline/document-symbols";
export { documentSymbols } from "./features/outline/document-symbols";
export { foldingRanges } from "./features/outline/folding-ranges";
export { namesResponse, responseSymbol } from "./features/outline/response-symbol";
export { selectionRanges } from "./features/outline/selection-ranges";
export type { SemanticToken } from "./features/outline/semantic-tokens";
export {
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
} from "./features/outline/semantic-tokens";
export type { ParseJson } from "./features/render/parse-json";
export { parseJson } from "./features/render/parse-json";
export { analyse } from "./model/analyse";
export type { FoundPassage } from "./model/find-passage";
export { findPassage } from "./model/find-passage";
export type { Corpus, PassageMatch, QuotationResult, Report, Resolution, Verdict } from "./model/report";
export { readSources } from "./sources/read-source";
export type { ShingleIndex } from "./sources/shingle-index";
export { buildShingleIndex } from "./sources/shingle-index";
export type { DeclaredSource, ExtractedFile, FailedFile, FieldLayer, SourceRecord } from "./sources/source";
export type { Draft, Entry, Language } from "./syntax/draft";
export { parseDraft } from "./syntax/parse-draft";
export type { LineColumn, LineIndex } from "./text/line-index";
export { indexLines, lineColumnAt, offsetAt } from "./text/line-index";
export type { Span } from "./text/span";
