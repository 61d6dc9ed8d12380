/** Shows in the editor how far the reading of a corpus is. */
import type { Connection } from "vscode-languageserver/node";
import type { Progress } from "../node/list-corpus";
import type { ReadingEvents } from "./corpus-keeper";
import type { Log } from "./run-safe";
import type { Texts } from "./texts";

export function reportReading(
  connection: Connection,
  texts: Texts,
  log: Log,
  cancel: () => void,
): ReadingEvents {
  const shown = connection.window.createWorkDoneProgress().then(
    (progress) => {
      progress.token.onCancellationRequested(cancel);
      progress.begin(texts.readingSources, 0, undefined, true);
      return progress;
    },
    (error: unknown) => {
      log.error(texts.requestFailed("window/workDoneProgress/create", String(error)));
      return null;
    },
  );
  return {
    onProgress: ({ done, total }) =>
      void shown.then((progress) =>
        progress?.report(percentOf({ done, total }), texts.filesRead(done, total)),
      ),
    onEnd: () => void shown.then((progress) => progress?.done()),
  };
}

/** For an editor that shows the status instead. */
export const silentReading: ReadingEvents = { onProgress: () => {}, onEnd: () => {} };

export const percentOf = ({ done, total }: Progress): number =>
  total === 0 ? 0 : Math.floor((100 * done) / total);
