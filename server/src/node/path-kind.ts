/** Whether a path names a file, a folder or nothing that can be reached. */
import { statSync } from "node:fs";

export function pathKind(path: string): "file" | "folder" | "nothing" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing";
  }
}
