/**
 * Tells which file of the corpus each entry of a library stands for, by the paths that the entry names, else by a file
 * name made of author, year and title. Only files that the corpus has are found: a path leads nowhere by itself.
 */
import { nameLetters } from "../../text/name-form";
import type { ShelvedEntry } from "./library-entry";

/** The file of each entry that has one; a file belongs to one entry, the first that claims it. */
export function attachByName(
  entries: readonly ShelvedEntry[],
  files: readonly string[],
): ReadonlyMap<ShelvedEntry, string> {
  const known = fileNames(files);
  const taken = new Set<string>();
  const attached = new Map<ShelvedEntry, string>();
  for (const find of [attachedFile, fileNamedLike]) {
    for (const entry of entries) {
      if (attached.has(entry)) continue;
      const file = find(entry, known);
      if (file === null || taken.has(file)) continue;
      taken.add(file);
      attached.set(entry, file);
    }
  }
  return attached;
}

interface FileNames {
  readonly all: ReadonlySet<string>;
  /** By their last part, in lower case. */
  readonly byBase: ReadonlyMap<string, readonly string[]>;
  /** By the first letters of a title in their name. */
  readonly byTitle: ReadonlyMap<string, readonly string[]>;
}

function fileNames(files: readonly string[]): FileNames {
  const byBase = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  for (const file of files) {
    add(byBase, baseOf(file), file);
    for (const title of titlesInName(file)) add(byTitle, title.slice(0, tellingLetters), file);
  }
  return { all: new Set(files), byBase, byTitle };
}

/** A snapshot is kept beside the document that it shows: of several files, the one that people quote from. */
const preferred = [".pdf", ".docx", ".html", ".htm", ".mhtml", ".md", ".txt"];

function attachedFile(entry: ShelvedEntry, known: FileNames): string | null {
  const found = entry.attachments.flatMap((path) => fileAt(path, entry, known) ?? []);
  const rank = (file: string): number => {
    const at = preferred.findIndex((extension) => file.toLowerCase().endsWith(extension));
    return at === -1 ? preferred.length : at;
  };
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Beside the library, else the one file whose path ends most like it. */
function fileAt(path: string, entry: ShelvedEntry, { all, byBase }: FileNames): string | null {
  const parts = partsOf(path.replace(/^file:\/\//i, ""));
  const beside = withoutDots([...partsOf(entry.shelf).slice(0, -1), ...parts]).join("/");
  if (all.has(beside)) return beside;
  const likely = (byBase.get(baseOf(parts.join("/"))) ?? []).map((file) => ({
    file,
    shared: sharedEnd(partsOf(file), parts),
  }));
  const most = likely.reduce((longest, { shared }) => Math.max(longest, shared), 0);
  const best = likely.filter(({ shared }) => shared === most);
  if (best.length !== 1) return null;
  // Many pages are called `index.html`: a name alone must tell more.
  return most > 1 || saysTitle(parts.at(-1)!, entry) ? best[0]!.file : null;
}

function saysTitle(base: string, { fields }: ShelvedEntry): boolean {
  const title = nameLetters(fields.title ?? "").slice(0, tellingLetters);
  return title.length >= fewestLetters && nameLetters(base).includes(title);
}

/** So many letters of a title in a file's name are no accident. */
const tellingLetters = 20;
const fewestLetters = 12;

/** `Roy et al. - 2019 - Rivers and roads.pdf`: the name says the title and, beside it, author or year. */
function fileNamedLike(entry: ShelvedEntry, { byTitle }: FileNames): string | null {
  const title = nameLetters(entry.fields.title ?? "");
  if (title.length < fewestLetters) return null;
  const { author = "", date = "" } = entry.fields;
  const clues = [nameLetters(author.split(",")[0]!), date.slice(0, 4)].filter((clue) => clue.length > 1);
  const files = (byTitle.get(title.slice(0, tellingLetters)) ?? []).filter((file) => {
    const letters = nameLetters(stemOf(file));
    return clues.some((clue) => letters.includes(clue));
  });
  return files.length === 1 ? files[0]! : null;
}

/** What may be the title in a file's name: the part behind each ` - `. */
const titlesInName = (file: string): readonly string[] =>
  stemOf(file)
    .split(/ - | – |__/)
    .slice(1)
    .map(nameLetters)
    .filter((title) => title.length >= fewestLetters);

const partsOf = (path: string): readonly string[] =>
  path
    .normalize("NFC")
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== ".");

/** `reports/../scans` is `scans`. */
function withoutDots(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === "..") kept.pop();
    else kept.push(part);
  }
  return kept;
}

const baseOf = (path: string): string => (partsOf(path).at(-1) ?? "").toLowerCase();

const stemOf = (path: string): string => (partsOf(path).at(-1) ?? "").replace(/\.[^.]{1,5}$/, "");

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (
    shared < Math.min(a.length, b.length) &&
    a[a.length - 1 - shared]!.toLowerCase() === b[b.length - 1 - shared]!.toLowerCase()
  )
    shared++;
  return shared;
}

function add(map: Map<string, string[]>, key: string, file: string): void {
  const known = map.get(key);
  if (known) known.push(file);
  else map.set(key, [file]);
}
