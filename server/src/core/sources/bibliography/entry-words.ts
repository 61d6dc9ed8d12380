/** What the readers of entries share: the work they make, names of authors, words that lead to a citation. */

export interface Work {
  readonly author: string | null;
  readonly title: string | null;
  readonly container: string | null;
  /** `2023-08-14`, `2023-08`, `2023`, or null. */
  readonly date: string | null;
  /** Whether the words point to anything at all; a note that only comments does not. */
  readonly cites: boolean;
}

const signals =
  /^(?:(?:for|pour|para|on|sur)\b[^“"«*]{3,120}?[,:]\s+)?(?:(?:but |and |et |y |mais )?(?:see also|see generally|see, e\.g\.,|see, for example,|see for example|see|cf\.|cf|compare|accord|contra|voir aussi|voir notamment|voir par exemple|voir|véase también|véase|vid\.|ver también|ver|siehe|quoted in|cited in|cité dans|citado en|also|and|et|y)[\s:,]+)+/iu;

export const withoutSignals = (text: string): string => text.replace(/^[\s^,(]+/, "").replace(signals, "");

/** The author without brackets, bullets, `ed.` and the entry's own stop; the stop of an initial stays. */
export function cleanAuthor(words: string): string | null {
  let name = words
    .replace(/^[\s•·▪◦*^_–—-]+/u, "")
    .replace(/^(?:Tweet|Post|Statement|Message|Speech|Press release) (?:by|from|of) /, "")
    .replace(
      /\s(?:(?:Africa|Asia|Europe|Americas|Latin America|Middle East|Caribbean) )?(?:Report|Briefing|Paper) N[°ºo]\.?\s?\d+[\s,]*$/u,
      "",
    )
    .replace(/^(?:[a-z] ){1,6}(?=\p{Lu})/u, "")
    .replace(/\s+/g, " ")
    .trim();
  for (let before = ""; before !== name; ) {
    before = name;
    if (/[,:;(\s*_–—-]$/.test(name)) name = name.slice(0, -1);
    else if (/,? \(?(?:eds?|dir|coord|comp|ed|éd|trans)s?\.?\)?$/iu.test(name))
      name = name.slice(0, name.lastIndexOf(" "));
    else if (name.endsWith(".") && !/(?:^|[\s.-])\p{Lu}\.$/u.test(name) && !/\b(?:al|Jr|Sr)\.$/.test(name))
      name = name.slice(0, -1);
  }
  return /\p{L}/u.test(name) && name.length <= 240 ? name : null;
}

const small =
  /^(?:of|the|for|and|on|in|at|to|de|del|la|las|los|le|les|el|du|des|da|do|dos|y|e|et|von|van|der|den|bin|ibn|al|l|d|s|&|à|aux|au|sur|para|por|con)$/iu;

/** Whether the words read like a name: most of them begin large, and none is a verb's neighbour such as `was`. */
export function isName(words: string): boolean {
  const list = words.split(/[\s’'.,/-]+/).filter((word) => /\p{L}/u.test(word));
  if (list.length === 0 || list.length > 28 || /[?!]/.test(words)) return false;
  if (
    /\b(?:is|are|was|were|has|have|had|does|did|that|which|who|est|sont|était|que|qui|es|son|fue)\b/.test(
      words,
    )
  )
    return false;
  const large = list.filter((word) => /^[\p{Lu}\d]/u.test(word)).length;
  const others = list.filter((word) => !/^[\p{Lu}\d]/u.test(word) && !small.test(word)).length;
  return (
    large >= 1 &&
    others <= Math.max(large, list.length < 7 ? 2 : 1) &&
    /^\W*[\p{Lu}\d]/u.test(words.replace(/^(?:the|le|la|les|el|los|las) /, ""))
  );
}

export const tidy = (words: string): string => words.replace(/\s+/g, " ").trim();
