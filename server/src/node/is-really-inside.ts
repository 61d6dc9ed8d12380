/** Whether a path lies in a folder once every link on the way is followed. */
import { realpathSync } from "node:fs";
import { isInside } from "./is-inside";

/** Both exist; throws where one does not. */
export const isReallyInside = (path: string, folder: string): boolean =>
  isInside(realpathSync(path), realpathSync(folder));
