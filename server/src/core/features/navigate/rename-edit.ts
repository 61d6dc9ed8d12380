/** One changed place of a rename, and what it is to the entry: the preview groups the changes by it. */
import type { TextEdit } from "../finding";

export type ChangeForm =
  | "entry"
  | "full-name"
  | "abbreviation"
  | "date"
  | "running-text"
  | "in-passing"
  | "definition";

export interface RenameEdit extends TextEdit {
  readonly form: ChangeForm;
}
