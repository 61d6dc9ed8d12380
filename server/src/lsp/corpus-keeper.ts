/** Keeps one corpus open: reads it in the background, follows the changes of its files, and tells how far it is. */
import type { FailedFile, Locale } from "../core";
import type { CorpusFolder } from "../node/corpus-scope";
import { isInside } from "../node/is-inside";
import { indexKeeper } from "../node/keep-index";
import type { Progress } from "../node/list-corpus";
import {
  emptyCorpus,
  makeRecords,
  type OpenedCorpus,
  type OpenOptions,
  openCorpus,
  updateCorpus,
} from "../node/open-corpus";

export interface CorpusEvents {
  /** Reading begins; the functions answered are told how it goes on. */
  readonly onBegin: () => ReadingEvents;
  /** A corpus was read, or reading failed: everything made with the old one is out of date. */
  readonly onOpened: (failed: readonly FailedFile[]) => void;
  /** The index could not be saved: nothing is lost but the time of the next start. */
  readonly onUnsaved: () => void;
}

export interface ReadingEvents {
  readonly onProgress: (progress: Progress) => void;
  readonly onEnd: () => void;
}

export interface KeeperOptions {
  readonly locale: Locale;
  /** See `OpenOptions`. */
  readonly sharedIndex: string | null;
}

export class CorpusKeeper {
  /** While reading again, the corpus as it was; at first, what was saved of it. */
  opened: OpenedCorpus;
  /** Null unless files are being read. */
  progress: Progress | null = null;
  failure: string | null = null;
  /** The user stopped the last reading. */
  cancelled = false;
  private reading = new AbortController();
  private readonly closed = new AbortController();
  private readonly keepIndex = indexKeeper();
  private writing: Promise<unknown> = Promise.resolve();
  /** Paths that changed and have not been looked at. */
  private changed = new Set<string>();
  /** Of files to be read even if they are as they were. */
  private again = new Set<string>();

  constructor(
    readonly folders: readonly CorpusFolder[],
    private readonly options: KeeperOptions,
    private readonly events: CorpusEvents,
  ) {
    this.opened = emptyCorpus(folders.length === 0);
  }

  /** Whether what happens at the path may concern this corpus. */
  concerns(path: string): boolean {
    return this.folders.some(({ folder }) => isInside(path, folder) || isInside(folder, path));
  }

  /** Reads what is not known of the files from before; a reading that is still going on is given up. */
  async read(): Promise<void> {
    if (this.folders.length === 0) return;
    const { locale, sharedIndex } = this.options;
    await this.work(async (options) => {
      this.changed.clear();
      const onSaved = async (saved: OpenedCorpus): Promise<void> => {
        await makeRecords(saved, options.signal);
        this.opened = saved;
        this.events.onOpened(saved.corpus.failed);
      };
      return openCorpus(this.folders, locale, { ...options, sharedIndex, onSaved });
    });
  }

  /** Reads what has changed at these paths; while a reading is going on they wait for its end. */
  async update(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.changed.add(path);
    if (this.progress !== null || this.changed.size === 0) return;
    // A reading that was stopped or failed has left nothing that could be brought up to date.
    if (!this.opened.corpus.complete || this.failure !== null) await this.read();
    else await this.work((options) => this.followChanges(options));
  }

  /** Looks at all files, and tries once more to read those that could not be read. */
  async readAgain(): Promise<void> {
    for (const row of this.opened.state.rows.values()) if (row.kind === "unread") this.again.add(row.path);
    await this.update(this.folders.map(({ folder }) => folder));
  }

  private async followChanges(options: OpenOptions): Promise<OpenedCorpus> {
    const { changed, again } = this;
    this.changed = new Set();
    this.again = new Set();
    const { locale, sharedIndex } = this.options;
    try {
      return await updateCorpus(this.opened, [...changed], locale, { ...options, sharedIndex, again });
    } catch (error) {
      // Given up: the next time they are looked at after all.
      for (const path of changed) this.changed.add(path);
      for (const path of again) this.again.add(path);
      throw error;
    }
  }

  private async work(
    make: (options: OpenOptions & { readonly signal: AbortSignal }) => Promise<OpenedCorpus>,
  ): Promise<void> {
    this.reading.abort();
    const reading = new AbortController();
    const { signal } = reading;
    this.reading = reading;
    this.cancelled = false;
    this.progress = { done: 0, total: 0 };
    const { onProgress, onEnd } = this.events.onBegin();
    try {
      const opened = await make({
        signal,
        onProgress: (progress) => {
          this.progress = progress;
          onProgress(progress);
        },
      });
      await makeRecords(opened, signal);
      this.opened = opened;
      this.failure = null;
    } catch (error) {
      if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    }
    onEnd();
    // The reading that took over will tell when it has ended.
    if (signal.aborted) return;
    this.progress = null;
    this.events.onOpened(this.opened.corpus.failed);
    const { opened, failure } = this;
    if (failure !== null) return;
    this.writing = this.writing.then(async () => {
      const isKept = await this.keepIndex(opened, this.closed.signal);
      if (!isKept && !this.closed.signal.aborted) this.events.onUnsaved();
    });
    await this.update([]);
  }

  /** Gives up the reading that is going on: the corpus stays what it was before. */
  cancel(): void {
    if (this.progress === null) return;
    this.reading.abort();
    this.progress = null;
    this.cancelled = true;
    this.events.onOpened(this.opened.corpus.failed);
  }

  close(): void {
    this.reading.abort();
    this.closed.abort();
  }
}
