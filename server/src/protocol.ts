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
