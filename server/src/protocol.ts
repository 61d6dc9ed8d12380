/** What client and server say to each other beyond the language server protocol. Types and names only. */

/** Server → client notification, sent whenever one of its figures changes. */
export const statusNotification = "corroborate/status";

export interface Status {
  readonly state: "indexing" | "ready" | "failed";
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

/** The one argument of the client's command `corroborate.showCitations`, which a lens above an entry runs. */
export interface ShownCitations {
  readonly uri: string;
  readonly entry: Place;
  readonly citations: readonly { readonly start: Place; readonly end: Place }[];
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
