/** The headings under which a source lists its own sources or its notes, in the languages that corpora mostly hold. */
import { foldName } from "../../text/name-form";

export type ListHeading = "list" | "notes";

const listWords = new Set(
  (
    "sources|sources cited|sources consulted|list of sources|primary sources|secondary sources|references|reference|" +
    "references cited|reference list|list of references|works cited|works consulted|literature|literature cited|" +
    "cited literature|bibliography|select bibliography|selected bibliography|annotated bibliography|" +
    "selected references|bibliography and sources|sources and references|references and sources|citations|" +
    "bibliographie|bibliographie selective|references bibliographiques|sources et references|" +
    "ouvrages cites|sources citees|sources consultees|sources et bibliographie|webographie|liste des references|" +
    "fuentes|fuentes consultadas|fuentes citadas|fuentes y referencias|referencias|referencias bibliograficas|" +
    "bibliografia|obras citadas|lista de referencias|fontes|quellen|quellenverzeichnis|literatur|" +
    "literaturverzeichnis|fonti|riferimenti|riferimenti bibliografici"
  ).split("|"),
);

const noteWords = new Set(
  (
    "notes|endnotes|end notes|footnotes|foot notes|notes and references|references and notes|notes de bas de page|" +
    "notes et references|notes de fin|notas|notas al pie|notas y referencias|notas de pie de pagina|anmerkungen|" +
    "fussnoten|note"
  ).split("|"),
);

const longestHeading = 70;
const mostWords = 6;

/** What the line announces when it is a heading of a list and nothing else: `## 7. References`, `**Sources:**`. */
export function listHeadingOf(line: string): ListHeading | null {
  if (line.length > longestHeading) return null;
  const bare = line.trim();
  if (bare.length < 4 || /[\d.,;]$/.test(bare) || bare.split(" ", mostWords + 3).length > mostWords + 2)
    return null;
  const words = foldName(bare.replace(/[#*_:[\]]/g, " "))
    .replace(/^(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s/, "")
    .replace(/^\d{1,2}\s/, "");
  if (words.split(" ").length > mostWords) return null;
  if (listWords.has(words)) return "list";
  return noteWords.has(words) ? "notes" : null;
}
