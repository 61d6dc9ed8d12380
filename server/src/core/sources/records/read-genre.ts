/** Names the kind of a document where its words or its form prove it. */
import type { SourceLine } from "./source-lines";

export interface GenreClues {
  readonly text: string;
  readonly masthead: readonly SourceLine[];
  /** The running text right behind them. */
  readonly body: readonly SourceLine[];
  readonly title: string | null;
  readonly isReprint: boolean;
  readonly hasDateline: boolean;
  readonly hasByline: boolean;
}

export function readGenre({
  text,
  masthead,
  body,
  title,
  isReprint,
  hasDateline,
  hasByline,
}: GenreClues): string | null {
  const tops = masthead.map(({ words }) => words);
  const says = (pattern: RegExp) => tops.some((words) => words.length < 90 && pattern.test(words));
  if (
    says(
      /^(?:for immediate release|press release|news release|media release|press statement|communiqué de presse|comunicado(?: de prensa)?|bolet[íi]n de prensa|nota de prensa|pressemitteilung)\b/iu,
    )
  ) {
    return "press release";
  }
  if (
    says(
      /^(?:(?:full |rush |interview |hearing )?transcript(?:ion)?(?: of .*)?|transcripción|transcription)(?:\s?[:(].{0,80})?$/iu,
    ) ||
    isTranscript(title, body)
  )
    return "transcript";
  if (isLaw(tops, body)) return "law";
  if (isStudy(tops, text)) return "article";
  if (isReport(tops, title) || (!hasByline && !hasDateline && !isReprint && callsItselfReport(text)))
    return "report";
  if (hasDateline || isReprint) return "article";
  return hasByline && says(/\b(?:staff writer|staff reporter|correspondent|corresponsal|correspondante?)\b/iu)
    ? "article"
    : null;
}

const isTranscript = (title: string | null, body: readonly SourceLine[]): boolean =>
  /^transcript\b|\btranscript$/i.test(title ?? "") && body.length > 0;

/** `Act No. 12 of 2020`, `Ley N.º 27.123`, `Loi n° 2020-12`, above articles or sections with numbers. */
function isLaw(tops: readonly string[], body: readonly SourceLine[]): boolean {
  const named = tops.some((words) =>
    /^(?:(?:the )?[\p{L} ,()'’-]{0,80}\bact,? (?:no\.? ?\d|\d{4}|of \d{4})|act no|(?:decreto[ -]?)?ley(?: orgánica| federal| general)? (?:n|no|núm)|decreto (?:supremo |legislativo |ejecutivo |real )?(?:n|no|núm)|loi (?:organique )?n|décret (?:exécutif |présidentiel )?n|ordonnance n|lei (?:complementar )?n|(?:federal |executive )?(?:law|decree|order|regulation) (?:no|n°|\d))/iu.test(
      words,
    ),
  );
  return (
    named &&
    [...tops, ...body.map(({ words }) => words)].some((words) =>
      /^(?:article|artículo|artigo|art\.?|section|§|\d{1,3}\.)\s?(?:\d{1,3}|1er|premier|primero|único|unique)/iu.test(
        words,
      ),
    )
  );
}

/** A study in a journal: an abstract together with a DOI, a volume, key words, or the days on which it came and was taken. */
function isStudy(tops: readonly string[], text: string): boolean {
  const top = text.slice(0, 6_000);
  const has = (pattern: RegExp) => pattern.test(top);
  const journal =
    has(/\bdoi(?:\.org\/|:\s?)10\.\d{4}/i) ||
    has(
      /\b(?:ISSN|Vol(?:ume)?\.? \d{1,3},? (?:No|Issue|Number)\.? ?\d|\d{1,3}\(\d{1,2}\):? ?\d{1,4}[-–]\d)/i,
    ) ||
    tops.some((words) => /^(?:journal of|revista (?:de|mexicana|latinoamericana)|revue)/i.test(words));
  return (
    journal &&
    has(
      /(?:^|\n)[#*\s]{0,8}(?:abstract|résumé|resumen|zusammenfassung|keywords|key words|mots[- ]clés|palabras clave)\b/iu,
    )
  );
}

/** A report by its title or its title page; else by what only its own text would say. */
function isReport(tops: readonly string[], title: string | null): boolean {
  const page = tops.filter((words) => words.length < 120);
  if (
    /(?:^|[\s:])(?:annual|final|interim|special|country|situation|research|human rights|fact-finding|monitoring|mission|investigative|background|world|global|quarterly|monthly|baseline|technical) report\b|^report (?:of|on|by)\b|^rapport (?:annuel|de|sur|final|d')|^informe (?:anual|de|sobre|final)/iu.test(
      title ?? "",
    )
  )
    return true;
  return page.some((words) =>
    /^(?:(?:annual|final|interim|special|country|situation|research|briefing|mission|fact-finding|investigative) report|report (?:of the|by the|no\.? ?\d)|rapport(?: annuel| final| spécial)?|informe(?: anual| final| especial)?)\b/iu.test(
      words,
    ),
  );
}

function callsItselfReport(text: string): boolean {
  const own = text.slice(0, 120_000);
  if (!/(?:this|présent|ce|presente|este) (?:report|rapport|informe)/iu.test(own)) return false;
  return (
    /\b(?:information|questions|copies|feedback|comments|contact|enquiries) (?:about|on|of|regarding|concerning) this report\b/i.test(
      own,
    ) ||
    /(?:^|[.!?]\s|\n)this report (?:aims|seeks|examines|documents|is based on|describes|presents|finds|covers|analy[sz]es|explores|draws on|looks at|focuses|provides|was (?:researched|written|prepared) by)\b/i.test(
      own,
    ) ||
    /(?:^|[.!?]\s|\n)(?:le présent rapport|ce rapport (?:examine|présente|documente|décrit|analyse|est fondé|se fonde|porte|vise))/iu.test(
      own,
    ) ||
    /(?:^|[.!?]\s|\n)(?:el presente informe|este informe (?:examina|presenta|documenta|describe|analiza|se basa|busca|aborda|recoge))/iu.test(
      own,
    )
  );
}
