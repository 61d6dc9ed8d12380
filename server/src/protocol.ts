/** What client and server say to each other beyond the language server protocol. Types and names only. */

/** Server → client notification, sent whenever one of its figures changes. */
export const statusNotification = "corroborate/status";

export interface Status {
  /** `cancelled`: the user stopped the reading; the sources are those known before. */
  readonly state: "indexing" | "ready" | "failed" | "cancelled";
  /** Files read so far and files found, while `indexing`. */
  readonly done: number;
  readonly total: number;
  readonly sources: number;
  /** Files that could not be read. */
  readonly unreadable: number;
  /** What went wrong, in the user's language, when `failed`. */
  readonly message: string | null;
}

/** Client → server request without parameters; the answer is the current `Status`. */
export const statusRequest = "corroborate/getStatus";

/** A place as the protocol writes it. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/** A range in any document. */
export interface PlaceIn {
  readonly uri: string;
  readonly range: PlaceRange;
}

/** The one argument of the client's command `corroborate.showCitations`, which lenses run. */
export interface ShownCitations {
  readonly uri: string;
  readonly entry: Place;
  readonly citations: readonly (PlaceRange & {
    /** Where it is not the document of the lens. */
    readonly uri?: string;
  })[];
}

/**
 * Documents of this scheme show what was read of a PDF file, a web page or a Word file. The path is a title for the
 * reader, the query the address of the file. A client that shows them says so with
 * `capabilities.experimental.corroborateSources: true`; for others, answers lead to the top of the file.
 */
export const sourceScheme = "corroborate-source";

/** Server → client notification: sources, or what drafts say of them, may have changed. */
export const sourcesChangedNotification = "corroborate/sourcesChanged";

export interface SourcesChanged {
  /** False where only drafts have changed. */
  readonly texts: boolean;
}

/** Client → server notification without parameters: read all sources again. */
export const readAgainNotification = "corroborate/readAgain";

/** Client → server notification without parameters: give up the reading that is going on. */
export const cancelReadingNotification = "corroborate/cancelReading";

export type SourceGrouping = "publisher" | "kind" | "folder";

/** Which sources a list shows, and how. */
export interface SourceListQuery {
  readonly grouping: SourceGrouping;
  /** Words that a source must have in one of its fields, in any order; "" for all. */
  readonly filter: string;
  /** The draft whose corpus is listed and whose citations are counted; null for all corpora that are open. */
  readonly draft: string | null;
}

/** The groups of a list without their sources; parameters: `SourceGroupsQuery`. */
export const sourceGroupsRequest = "corroborate/sourceGroups";

export interface SourceGroupsQuery extends SourceListQuery {
  readonly from: number;
  /** At most `longestPage`. */
  readonly count: number;
}

export interface SourceGroups {
  /** An empty key stands for the sources that say nothing of what they are grouped by. */
  readonly groups: readonly { readonly key: string; readonly count: number }[];
  /** Of all groups, of which the answer has a part. */
  readonly groupCount: number;
  /** Sources that pass the filter, all sources, and files that cannot be read. */
  readonly shown: number;
  readonly total: number;
  readonly failed: number;
}

/** A part of the sources of one group; parameters: `SourcePageQuery`, answer: `SourceItem[]`. */
export const sourcePageRequest = "corroborate/sourcePage";

export interface SourcePageQuery extends SourceListQuery {
  readonly group: string;
  readonly from: number;
  /** At most `longestPage`. */
  readonly count: number;
}

/** The most groups, sources or unreadable files in one answer. */
export const longestPage = 500;

/** Names one source of a corpus: the file's address and the source's id. */
export interface SourceName {
  readonly uri: string;
  readonly id: string;
}

export interface SourceItem extends SourceName {
  /** Name of the file in its corpus. */
  readonly file: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  /** Where its text is shown: the file itself, or a document of `sourceScheme`. */
  readonly text: PlaceIn;
  /** Citations in the draft; 0 for a source that is only listed, null for one that is not. */
  readonly cited: number | null;
}

/** Files of the corpora that cannot be read; parameters: `{draft, from, count}`, answer: `FailedItem[]`. */
export const failedFilesRequest = "corroborate/failedFiles";

export interface FailedFilesQuery {
  readonly draft: string | null;
  readonly from: number;
  readonly count: number;
}

export interface FailedItem {
  readonly file: string;
  readonly reason: string;
  /** Null where there is no such file. */
  readonly uri: string | null;
}

/** What was read of a file; parameters: `{uri}`, an address of `sourceScheme`. */
export const sourceTextRequest = "corroborate/sourceText";

/** `text` is null where the file is no source any more or has changed since; `message` then says so. */
export interface SourceText {
  readonly text: string | null;
  /** Where each page after the first begins. */
  readonly pages: readonly Place[];
  readonly message: string | null;
}

/** The passages of a source that drafts quote; parameters: `{uri}`, answer: `QuotedPassage[]`. */
export const quotedPassagesRequest = "corroborate/quotedPassages";

export interface QuotedPassage {
  readonly range: PlaceRange;
  /** In the user's language: `quoted in draft.rir (2 times)`. */
  readonly label: string;
  readonly quotations: readonly PlaceIn[];
}

/** Where words stand in the sources, best first; parameters: `FindPassagesQuery`, answer: `PassageItem[]`. */
export const findPassagesRequest = "corroborate/findPassages";

export interface FindPassagesQuery {
  readonly words: string;
  readonly draft: string | null;
}

export interface PassageItem {
  readonly source: SourceName;
  readonly title: string;
  /** Counted from 1. */
  readonly page: number | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** Whether the words stand there as they were looked for, differ, or stand there in another order. */
  readonly match: "exact" | "similar" | "words";
  readonly place: PlaceIn;
}

/** Edits that cite a source in a draft; parameters: `InsertCitationQuery`, answer: `DraftEdit[]`, the one at the cursor first. */
export const insertCitationRequest = "corroborate/insertCitation";

export interface InsertCitationQuery {
  readonly draft: string;
  readonly position: Place;
  readonly source: SourceName;
  /** Words to be quoted before the citation; null for a citation alone. */
  readonly words: string | null;
  readonly page: number | null;
}

export interface DraftEdit {
  readonly range: PlaceRange;
  readonly newText: string;
}

/** The entry of a source for a list of references, or null; parameters: `SourceName`. */
export const referenceEntryRequest = "corroborate/referenceEntry";

/** What became of each quotation of a draft; parameters: `{uri}`, answer: `VerifiedQuotation[]` or null. */
export const verifyQuotationsRequest = "corroborate/verifyQuotations";

export interface VerifiedQuotation {
  readonly range: PlaceRange;
  readonly words: string;
  readonly verdict: "verbatim" | "adapted" | "altered" | "absent" | "elsewhere" | "unverifiable";
  /** The verdict in the user's language, with its reason. */
  readonly says: string;
  readonly source: { readonly title: string; readonly page: number | null; readonly place: PlaceIn } | null;
}

/** Records the sources of a draft as they are now; parameters: `{uri}`, answer: `RecordedSources`, or null without a draft. */
export const recordSourcesRequest = "corroborate/recordSources";

export interface RecordedSources {
  /** How many files of sources were recorded. */
  readonly count: number;
  /** Of the list; null for a draft that is not saved, which belongs to no project. */
  readonly path: string | null;
  /** Why nothing was recorded, in the user's language. */
  readonly problem: string | null;
}

/** Client → server request: why a file is, or is not, in a corpus. */
export const explainFileRequest = "corroborate/explainFile";

export interface ExplainFileParams {
  readonly uri: string;
  /** The draft for whose corpus it is asked; null for all that are open. */
  readonly draft: string | null;
}

/** Null where no corpus is open. */
export type ExplainFileAnswer = FileExplanation | null;

export interface FileExplanation {
  readonly status:
    | "source"
    /** In the corpus, but left out for this draft: it is the draft, or a copy of it. */
    | "draft-itself"
    | "draft-copy"
    | "unread"
    /** Not looked at: another format, a draft, a README, `sources.yaml`. */
    | "no-source"
    | "excluded"
    | "outside"
    | "missing"
    /** The sources are still being read. */
    | "pending";
  /** The file's name in the corpus; null where it has none. */
  readonly file: string | null;
  /** The whole answer in sentences, in the user's language. */
  readonly words: readonly string[];
  readonly sources: readonly { readonly id: string; readonly title: string | null }[];
  /** UTF-16 code units of what was read. */
  readonly characters: number | null;
  readonly pages: number | null;
  /** Whether what is known of it was saved before and the file has not been read since. */
  readonly fromCache: boolean;
  /** Files of the corpus with the same text. */
  readonly sameAs: readonly string[];
  /** Why it could not be read, when `unread`. */
  readonly reason: string | null;
  /** What takes it away, when `excluded`: the pattern as it was written, or null where it is left out by default. */
  readonly pattern: string | null;
}
