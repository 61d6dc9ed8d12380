/** Keeps the texts that were read last; the others are read again when somebody asks. */

/** In UTF-16 code units: about 64 MB of memory at most. */
const capacity = 32_000_000;

export function textStore(read: (file: string) => string | null): (file: string) => string | null {
  // A map keeps the order of insertion, so its first key is the one that was not used for longest.
  const kept = new Map<string, string>();
  let size = 0;
  return (file) => {
    const text = kept.get(file) ?? read(file);
    if (text === null) return null;
    if (!kept.delete(file)) size += text.length;
    kept.set(file, text);
    for (const [oldest, its] of kept) {
      if (size <= capacity || oldest === file) break;
      kept.delete(oldest);
      size -= its.length;
    }
    return text;
  };
}
