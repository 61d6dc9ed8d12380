/** Where a list of a project is made that is not there yet. */
import { dirname, join } from "node:path";
import { foldersUpward } from "../node/find-upward";
import type { ReadDraft } from "./read-drafts";
import type { Session } from "./session";

/** In the current folder if drafts below it will look there, else beside the draft. */
export function newListPath(
  { path }: ReadDraft,
  name: string,
  { terminal: { currentFolder } }: Session,
): string {
  const folder = dirname(path);
  return join(foldersUpward(folder).includes(currentFolder) ? currentFolder : folder, name);
}
