/** Finds the note that a text was published before, somewhere else: in whose name, and who is said to have written it. */
import { isPictureCredit } from "./page-words";
import { isName } from "./person-names";
import type { SourceLine } from "./source-lines";
import { datesIn } from "./written-dates";

export interface Reprint {
  readonly original: string;
  /** Whom the note itself calls the writer. */
  readonly persons: readonly string[];
}

const thing =
  "(?:(?:this|the above) (?:article|post|story|piece|essay|report|interview|text|column|opinion piece|analysis|op-?ed|commentary)(?: below)?,? |(?:cet|ce|cette) (?:article|texte|billet|entretien|reportage|tribune|enqu[êe]te) |(?:este|esta) (?:art[íi]culo|texto|nota|entrevista|reportaje|columna|an[áa]lisis|artigo|reportagem) |dieser (?:artikel|text|beitrag) )?";
const said = [
  "(?:was |is |has been )?(?:originally |first |previously )?(?:appeared|published|posted|ran|printed)(?: here)?(?: originally| first)?(?: online)? (?:in|by|on|at|with|via) ",
  "(?:is |was |has been )?(?:re-?printed|re-?published|re-?posted|cross-?posted|reproduced)(?: here)?(?:,? (?:with|by) (?:the )?(?:kind )?permission)? (?:from|of|at|on|by) ",
  "(?:a |est |a été |ont été )?(?:d'abord |initialement |originellement )?(?:été )?(?:initialement |d'abord )?(?:paru|publi[ée]e?)(?: initialement| d'abord| à l'origine| pour la première fois)? (?:dans|par|sur|chez|en|le site de) ",
  "(?:est )?(?:re-?publi[ée]e?|repris|reproduite?|réédité)(?:,? avec l'(?:aimable )?autorisation)? (?:du |des |de la |de l'|de |par |dans )",
  "(?:se |fue |ha sido )?(?:originalmente |primero )?(?:public[óo]|publicad[oa]|apareci[óo])(?: originalmente| por primera vez| primero)? (?:en|por) ",
  "(?:es )?(?:reproducid[oa]|republicad[oa]|tomad[oa]|retomad[oa])(?:,? con (?:el )?permiso)? (?:del |de la |de los |de |en |por )",
  "(?:foi )?publicad[oa] originalmente (?:em|no|na|por|pelo|pela) ",
  "(?:erschien |ist )?(?:zuerst|ursprünglich) (?:erschienen |veröffentlicht )?(?:in|bei|auf) (?:der |dem |den )?",
].join("|");
const note = new RegExp(`^[[(*]?\\s?(${thing})(?:${said})(.{2,160})`, "iu");
/** Without one of these the words could tell of any publication. */
const before =
  /originally|first|previously|re-?print|re-?publi|re-?post|cross-?post|reprodu|d'abord|initialement|originellement|à l'origine|repris|paru|première fois|primera vez|originalmente|primero|tomad|retomad|zuerst|ursprünglich/iu;

export function readReprint(lines: readonly SourceLine[]): Reprint | null {
  const found: Reprint[] = [];
  for (const { words } of lines) {
    // The note may be the last words of a paragraph.
    for (const start of noteStarts(words)) {
      const text = words.slice(start).replace(/[’]/g, "'");
      const match = note.exec(text);
      if (!match || isPictureCredit(words) || !before.test(text.slice(0, text.length - match[2]!.length)))
        continue;
      // `de La Tribune`: an article with a capital letter belongs to the name.
      const article =
        /(?:La|Le|Les|El|Los|Las|The) $/.exec(text.slice(0, text.length - match[2]!.length))?.[0] ?? "";
      const original = nameOfOriginal(article + match[2]!);
      if (original) found.push({ original, persons: writerIn(words.slice(start)) });
    }
  }
  const names = new Set(found.map(({ original }) => original));
  return names.size === 1 ? found[0]! : null;
}

const noteStarts = (words: string): readonly number[] =>
  words.length > 415
    ? [0]
    : [0, ...[...words.matchAll(/[.!?]["”’»)]? (?=\p{Lu})/gu)].map((match) => match.index + match[0].length)];

/** `The River Herald on 3 March 2020.` → `The River Herald`. */
function nameOfOriginal(rest: string): string | null {
  const start = /^["“«'][^"”»]{3,100}["”»'],? (?:in|by|on|dans|en)\s/u.exec(rest)?.[0].length ?? 0;
  const words = rest.slice(start);
  const [date] = datesIn(words);
  const upToDate = words.slice(0, date?.start ?? words.length);
  const name = upToDate
    .split(
      /(?<!\b(?:St|Mr|Dr|U\.S|Inc|www|No))\.(?=\s|$)|[;!?\n]|\]|\)$|,? (?:on|under|with|and (?:is|was|has|can)|where|as part|in (?:its|the|an?|their)|le|el|am|em|sous|bajo|con|avec|in (?=\d|\p{Lu}\p{Ll}+ \d{4}))(?=\s|$)|,\s|\s[–—|]\s|\s\(|\shttps?:/u,
    )[0]!
    .replace(/\s(?:in|on|en|le|el|du|de)$/u, "")
    .replace(
      /^(?:the (?=website|site|blog)|le site (?:de |d')|the (?:website|site|blog|newspaper|magazine) (?:of )?|el (?:sitio|diario|portal) (?:de )?)/i,
      "",
    )
    .replace(/\s?(?:’|')s (?:website|site|blog)$/i, "")
    .trim();
  if (name.length < 2 || name.length > 80 || name.split(" ").length > 9) return null;
  return /^(?:[\p{Lu}“"«]|\p{Ll}+(?:\.\p{Ll}{2,})+)/u.test(name) && !/^\d/.test(name) ? name : null;
}

const profession =
  /^(?:is|was|est|es) (?:an? |the |une? |un |una |el |la )?(?:[\p{L}-]{1,20} ){0,4}(?:writer|reporter|journalist|correspondent|researcher|professor|editor|analyst|fellow|contributor|lecturer|author|columnist|journaliste|chercheu(?:r|se)|professeure?|periodista|investigadora?|reporter[oa]|escritora?)\b/iu;

/** `Ana Roy is a writer with …`: the persons whom such a sentence begins with. */
export function writerIn(words: string): readonly string[] {
  for (const sentence of words.split(/[.!?]\s/)) {
    const match = /^(\p{Lu}[^,;:]{3,60}?) (?=(?:is|was|est|es) )/u.exec(sentence.trim());
    if (match && isName(match[1]!) && profession.test(sentence.trim().slice(match[0].length)))
      return [match[1]!];
  }
  return [];
}
