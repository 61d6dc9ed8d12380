/** Renames an author, an abbreviation or a date: in its entries and in every form of their citations at once. */
import { resolveCitations } from "../../model/resolution/resolve-citations";
import { parseDraft } from "../../syntax/parse-draft";
import { parsePartialDate } from "../../text/partial-date";
import type { LinkedDraft } from "./meant-entries";
import { renameDate } from "./rename-date";
import type { RenameEdit } from "./rename-edit";
import { renameAbbreviation, renameAuthor } from "./rename-name";
import { type RenameTarget, renameTarget } from "./rename-target";
import type { RenameRefusal } from "./rename-words";

/** The changes in the order of the text, or why there are none to be made. */
export function rename(
  linked: LinkedDraft,
  offset: number,
  newName: string,
): readonly RenameEdit[] | RenameRefusal {
  const target = renameTarget(linked, offset);
  if (typeof target === "string") return target;
  const edits = editsFor(linked, target, newName.trim());
  if (typeof edits === "string") return edits;
  // A name in passing may tell a reader which source is meant: better left than refused.
  for (const those of [edits, edits.filter(({ form }) => form !== "in-passing")]) {
    const changes = once(those, linked.draft.text);
    if (keepsLinks(linked, changes)) return changes;
  }
  return "links-would-change";
}

function editsFor(
  linked: LinkedDraft,
  target: RenameTarget,
  name: string,
): readonly RenameEdit[] | RenameRefusal {
  if (name === "") return "empty";
  if (target.kind === "date") {
    const date = parsePartialDate(name);
    return date ? renameDate(linked, target, date, name) : "not-a-date";
  }
  if (!isName(name)) return "not-a-name";
  return target.kind === "author"
    ? renameAuthor(linked, target, withoutStop(name))
    : renameAbbreviation(linked, target, name);
}

const longestName = 200;

const isName = (name: string): boolean =>
  name.length <= longestName && /[\p{L}\p{N}]/u.test(name) && !/[\r\n();"“”«»]/.test(name);

/** The entry sets a stop behind its author; one of the name's own would be lost there, unless it ends initials. */
const withoutStop = (name: string): string =>
  name.endsWith(".") && !/\p{Lu}\.\p{Lu}\.$/u.test(name) ? name.slice(0, -1) : name;

/** In the order of the text; a place that several citations share is changed once, and no place into what it is. */
function once(edits: readonly RenameEdit[], text: string): readonly RenameEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((edit) => {
    if (edit.start < end || text.slice(edit.start, edit.end) === edit.newText) return false;
    end = edit.end;
    return true;
  });
}

/** Reads the changed draft afresh: what was linked must lead to the same entry as before. */
function keepsLinks({ draft, resolutions }: LinkedDraft, edits: readonly RenameEdit[]): boolean {
  const after = parseDraft(applied(draft.text, edits));
  if (
    after.references.length !== draft.references.length ||
    after.citations.length !== draft.citations.length
  )
    return false;
  if (after.references.some(({ readable }, index) => readable !== draft.references[index]!.readable))
    return false;
  const links = resolveCitations(after);
  return resolutions.every(
    (before, citation) =>
      links[citation]!.length === before.length &&
      before.every(
        ({ reference }, item) => reference === null || links[citation]![item]!.reference === reference,
      ),
  );
}

function applied(text: string, edits: readonly RenameEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}
