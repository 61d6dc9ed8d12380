/**
 * The files that a BibTeX entry names. Zotero writes `file = {name:path:type;…}`, JabRef `{:path:type}`, others a path
 * alone; colons, semicolons and backslashes of a path have a backslash before them.
 */

const fileField = /(?:^|[\s,])file\s{0,20}=\s{0,20}([{"])/i;

/** Of one entry, as it stands in the file. */
export function attachmentsIn(entry: string): readonly string[] {
  const match = fileField.exec(entry);
  if (!match) return [];
  const start = match.index + match[0].length;
  const end = endOfValue(entry, start, match[1]!);
  return splitAt(entry.slice(start, end), ";").flatMap((file) => pathIn(splitAt(file, ":")));
}

/** `name`, path and type; a path alone, which on Windows has a colon of its own. */
function pathIn(parts: readonly string[]): readonly string[] {
  const written = parts.length >= 3 ? parts.slice(1, -1).join(":") : parts.join(":");
  const path = written.replace(/\\(.)/gs, "$1").replaceAll("\\", "/").trim();
  return path === "" ? [] : [path];
}

/** At each `mark` that has no backslash before it. */
function splitAt(value: string, mark: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === "\\") at++;
    else if (value[at] === mark) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

function endOfValue(entry: string, start: number, bracket: string): number {
  let depth = 0;
  for (let at = start; at < entry.length; at++) {
    const letter = entry[at];
    if (letter === "\\") at++;
    else if (depth === 0 && letter === (bracket === "{" ? "}" : '"')) return at;
    else if (letter === "{") depth++;
    else if (letter === "}") depth--;
  }
  return entry.length;
}
