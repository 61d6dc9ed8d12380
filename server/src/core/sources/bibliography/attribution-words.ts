/** The words by which a text says whose information it tells, in English, French and Spanish. */

/** A name follows these: `according to X`, `selon X`, `según X`. */
export const namingCues =
  /(?<!\p{L})(?:[Aa]ccording to|ACCORDING TO|(?:(?:[Aa]s|first|also|was|were|been)\s)?(?:reported|documented|cited|quoted|published|released|compiled|collected|obtained|gathered)\sby|[Ss]elon|[Dd]['’]après|[Cc]ité[es]{0,2} par|[Pp]ublié[es]{0,2} par|[Rr]apporté[es]{0,2} par|[Ss]egún|[Dd]e acuerdo (?:con|al?)|[Cc]itad[oa]s? por|[Pp]ublicad[oa]s? por|[Rr]eportad[oa]s? por)(?=[\s\u00a0])/gu;

/** A document of somebody: `a study by X`, `data from X`, `un rapport de X`, `un informe del X`. */
export const documentCues =
  /(?<!\p{L})(?:(?:[Rr]eports?|[Ss]tud(?:y|ies)|[Ss]urveys?|[Aa]nalys[ei]s|[Rr]esearch|[Ii]nvestigation)\sby|(?:[Dd]ata|[Ff]igures|[Ss]tatistics|[Ee]stimates)\s(?:by|from)|(?:[Rr]apport|[Éé]tude|[Ee]nquête|[Cc]hiffres|[Dd]onnées|[Ss]tatistiques)\s(?=(?:de|du|des)\s)|(?:[Ii]nforme|[Ee]studio|[Ii]nvestigación|[Cc]ifras|[Dd]atos|[Ee]stadísticas)\s(?=(?:del?|de la|de los|de las)\s))/gu;

/** A name stands before these: `X reported`, `X rapporte`, `X informó`; speech (`said`) is not among them. */
export const verbCues =
  /[\s\u00a0](?:reports?|reported|writes|wrote|notes|noted|estimates?|estimated|documented|documents|finds|highlighted|highlights|ranks|ranked|assesses|assessed|rapporte|rapportent|indique|indiquent|signale|estime|écrit|souligne|informa|informó|reporta|reportó|señala|señaló|indicó|publicó|documentó|estima|estimó)(?=[\s,:\u00a0])/gu;

/** A name follows these verbs: `a rapporté l’Agence …`, `informó la Agencia …`. */
export const invertedCues =
  /(?<!\p{L})(?:a (?:rapporté|indiqué|écrit|signalé|annoncé|révélé)|rapporte|indique|informó|reportó|señaló|indicó|publicó|informa|reporta|reported|reports)(?=[\s\u00a0](?:l['’]|le\s|la\s|les\s|el\s|los\s|las\s|the\s)?\p{Lu})/gu;

/** Words that may stand between a cue and the name: articles, and what kind of document it is. */
export const descriptors = new Set(
  (
    "a an the its their this one recent new latest annual official regularly often widely frequently cited joint internal leaked " +
    "public published unpublished released compiled collected gathered obtained provided issued carried out by from of in for " +
    "report reports study studies survey surveys article articles statement statements data figures statistics numbers " +
    "analysis research investigation estimate estimates press news information records documents account accounts poll " +
    "website local national regional daily weekly newspaper magazine agency outlet broadcaster state " +
    "le la les un une des du de d' l' récent récente nouveau nouvelle dernier dernière rapport étude enquête article " +
    "chiffres données statistiques informations publié publiée publiés publiées par journal quotidien officiels officielles " +
    "el los las una del al reciente nuevo nueva último última informe estudio encuesta artículo cifras datos " +
    "estadísticas publicado publicada publicados publicadas por diario periódico oficial oficiales"
  ).split(" "),
);

/** Nouns of French and Spanish institutions, written small before the name: `ministère du Commerce`. */
export const institutions =
  /^(?:ministère|ministerio|secrétariat|secretaría|gouvernement|préfecture|fiscalía|institut|instituto|agence|agencia|université|universidad|observatoire|observatorio|commission|comisión)$/u;

/** Small words within a name: `Ministry of Trade`, `Agence de presse du Sud`. */
export const withinNames = new Set(
  "of the for and & de del la las los le les el du des da do dos y e et au aux à von van der bin al in at on l' d'".split(
    " ",
  ),
);

/** Verbs and conjunctions at which a French or Spanish name has ended. */
export const afterNames = new Set(
  (
    "qui que dont où est sont a ont indique indiquent rapporte montre montrent estime souligne révèle signale écrit affirme " +
    "quien es son ha han señala señalan indica indican muestra muestran estima reporta informa publicó revela afirma"
  ).split(" "),
);

/** Words with a large letter that are no source: `Officials`, `He`, `Nadie`. */
export const nobody = new Set(
  (
    "he she they it we i you this that these those there who which what many some others several most both all residents " +
    "officials authorities police witnesses experts media reports sources analysts activists critics observers people " +
    "president minister government department ministry il elle ils elles on cela ceux certains plusieurs témoins autorités " +
    "él ella ellos ellas esto eso muchos algunos varios autoridades policía testigos expertos presidente ministro " +
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday table figure chart section chapter article annex appendix note"
  ).split(" "),
);

/** Offices: `the Interior Minister notes` names an office, not a source that can be looked up. */
export const offices =
  /^(?:minister|president|secretary|governor|mayor|ministre|président|ministro|presidente|alcalde|gobernador)$/iu;

/** What is owned and yet part of the owner's name: `the Attorney General’s Office`. */
export const bodies =
  /^(?:Office|Department|Ministry|System|Bureau|Service|Agency|Commission|Council|Court|Institute|Union|Association|Network|Fund|Programme|Program|Committee|Party)$/;

/** Agencies that may open a sentence alone. */
export const agencies = new Set(
  "reuters bloomberg afp efe ap upi ansa dpa xinhua tass cnn bbc npr unhcr unicef forbes interpol europol".split(
    " ",
  ),
);
