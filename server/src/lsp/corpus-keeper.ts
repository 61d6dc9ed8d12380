/** Keeps one corpus open: reads it in the background, again when its files change, and tells how far it is. */
import type { FailedFile, Locale } from "../core";
import type { CorpusFolder } from "../node/corpus-scope";
import type { Progress } from "../node/list-corpus";
import { emptyCorpus, type OpenedCorpus, openCorpus } from "../node/open-corpus";

export interface CorpusEvents {
  /** Reading begins; the functions answered are told how it goes on. */
  readonly onBegin: () => ReadingEvents;
  /** A corpus was read, or reading failed: everything made with the old one is out of date. */
  readonly onOpened: (failed: readonly FailedFile[]) => void;
}

export interface ReadingEvents {
  readonly onProgress: (progress: Progress) => void;
  readonly onEnd: () => void;
}

export class CorpusKeeper {
  /** While reading again, the corpus as it was. */
  opened: OpenedCorpus;
  /** Null unless files are being read. */
  progress: Progress | null = null;
  failure: string | null = null;
  /** The user stopped the last reading. */
  cancelled = false;
  private reading = new AbortController();

  constructor(
    readonly folders: readonly CorpusFolder[],
    private readonly locale: Locale,
    private readonly events: CorpusEvents,
  ) {
    this.opened = emptyCorpus(folders.length === 0);
  }

  /** Reads all files; a reading that is still going on is given up. */
  async read(): Promise<void> {
    if (this.folders.length === 0) return;
    this.reading.abort();
    const reading = new AbortController();
    this.reading = reading;
    this.cancelled = false;
    this.progress = { done: 0, total: 0 };
    const { onProgress, onEnd } = this.events.onBegin();
    try {
      const opened = await openCorpus(this.folders, this.locale, {
        signal: reading.signal,
        onProgress: (progress) => {
          this.progress = progress;
          onProgress(progress);
        },
      });
      if (!reading.signal.aborted) this.opened = opened;
      this.failure = null;
    } catch (error) {
      if (!reading.signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    }
    onEnd();
    // The reading that took over will tell when it has ended.
    if (reading.signal.aborted) return;
    this.progress = null;
    this.events.onOpened(this.opened.corpus.failed);
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
  }
}
