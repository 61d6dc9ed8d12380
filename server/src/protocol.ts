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
