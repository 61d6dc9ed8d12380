/** Words that tell what part a name plays in its sentence, in both languages, folded. */

const set = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)));

const englishVerbs =
  "state report note indicate add explain claim argue observe describe mention estimate count list confirm deny condemn " +
  "call warn conclude recommend suggest affirm announce cite quote assert maintain stress emphasize emphasise highlight " +
  "remark reveal show document record identify define rate consider believe recall specify clarify comment criticize " +
  "acknowledge express reiterate answer reply summarize summarise allege assess caution characterize characterise contend " +
  "declare detail disclose expect insist opine posit predict reaffirm respond signal testify underline underscore advise " +
  "advocate deplore dispute illustrate outline propose refer corroborate caution explain portray";

const irregularEnglishVerbs =
  "say says said tell tells told write writes wrote find finds found speak speaks spoke think thinks thought put puts " +
  "give gives gave point points pointed go adds";

/** Stems of verbs in -er; the other French verbs follow in full. */
const frenchStems =
  "affirm signal not indiqu ajout declar soulign precis rapport estim expliqu mentionn constat confirm ni dout cit parl " +
  "compt enumer evoqu denonc qualifi rappel rappell remarqu observ revel montr avanc relev recommand critiqu insist assur " +
  "allegu annonc exprim attribu comment resum illustr considere considér pens raconte argu argument fourni pretexte";

const otherFrenchVerbs =
  "dit disent disait disaient ecrit ecrivent decrit decrivent soutient soutiennent soutenu conclut concluent conclu pretend " +
  "pretendent pretendu reconnait reconnaissent reconnu maintient maintiennent maintenu fait font avertit avertissent averti " +
  "repond repondent repondu croit croient rappelle rappellent considere considerent";

function englishForms(verb: string): readonly string[] {
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`];
  if (verb.endsWith("e")) return [verb, `${verb}s`, `${verb}d`];
  return [verb, /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`];
}

/** `affirme`, `affirment`, `affirmait`, and `affirmé`, which folds to the first. */
const frenchForms = (stem: string): readonly string[] =>
  ["e", "ent", "ait", "aient", "a", "erent"].map((ending) => stem + ending);

/** Verbs with which a source speaks; `X provides shelter` says something about X. */
export const reportingVerbs: ReadonlySet<string> = new Set([
  ...englishVerbs.split(" ").flatMap(englishForms),
  ...irregularEnglishVerbs.split(" "),
  ...frenchStems.split(" ").flatMap(frenchForms),
  ...otherFrenchVerbs.split(" "),
]);

/** `X was searched`, `X est fermé`: what follows is said about X. */
export const beingVerbs = set(
  "is are was were be been being est sont etait etaient fut furent ete sera seront",
);

/** Words between a name and its verb. */
export const betweenNameAndVerb = set(
  "has have had also further furthermore however then thus again later recently similarly likewise itself himself herself",
  "themselves additionally already nonetheless nevertheless both",
  "a ont avait avaient aussi egalement en outre y s se toutefois cependant ensuite plus tard deja lui-meme elle-meme",
  "pour sa part",
);

/** What a source puts out: `the website of X`, `an editorial in X`, `the X article`. */
export const documentNouns = set(
  "report reports article articles study studies document documents publication publications website site webpage page",
  "paper papers survey surveys book brief briefing factsheet bulletin blog post posts statement statements editorial note",
  "piece column chronicle edition index dataset letter release profile observations review assessment analysis overview guide video interview podcast",
  "rapport rapports etude etudes enquete enquetes livre communique declaration lettre avis observations bilan dossier fiche",
  "publication article articles analyse billet entretien entrevue chronique reportage",
);

/** What a source is: `the newspaper X`, `le quotidien X`. */
export const bodyNouns = set(
  "newspaper daily weekly magazine broadcaster station agency organization organisation ngo group network association union",
  "foundation institute centre center tank outlet journal media coalition",
  "quotidien hebdomadaire journal radio chaine organisme organisation ong fondation association revue agence centre syndicat",
  "coalition magazine media institut",
);

/** Bodies that write in the name of a state. */
export const governmentNouns = set(
  "department ministry office agency council court committee commission board bureau directorate secretariat parliament",
  "departement ministere bureau agence conseil cour tribunal comite commission direction secretariat parlement service",
);

/** `cited in X`, `interviewed by X`, `reproduite par X`. */
export const carrierParticiples = set(
  "cited quoted reprinted reproduced published printed posted carried interviewed broadcast summarized summarised reported",
  "cite cites citee citees reproduit reproduits reproduite reproduites publie publies publiee publiees interroge interroges",
  "interrogee interrogees interviewe interviewee rapporte rapportes rapportee rapportees repris reprise diffuse diffusee",
);

/** Where a participle says that something stands: `cited in X`; `published with X` says something else. */
export const carrierPrepositions = set("in by on dans par sur");

/** Who holds an office is heard by newspapers, and is no source that a list of references would have by that name. */
export const officeWords = set(
  "president minister governor mayor senator prosecutor commissioner ambassador chancellor premier attorney chief king queen",
  "colonel major captain lieutenant deputy judge justice mr mrs ms speaker sheikh prince",
  "ministre gouverneur gouverneure maire mairesse senateur procureur procureure commissaire ambassadeur chancelier roi reine",
  "premiere capitaine depute deputee juge mme colonel",
);

/** Who writes for a newspaper: `the Herald's reporter saw`. */
export const staffNouns = set(
  "reporter reporters correspondent columnist reporteur envoye envoyee correspondant correspondante",
);

/** `X, citing Y`: Y stands behind what X says. */
export const quotingWords = set(
  "citing cites cite cited quoting quotes quote quoted interviewing referencing",
  "citant cite citent citait cita",
);

/** `a lawyer told X`. */
export const tellingWords = set("told tell tells informed telling");
/** `speaking to X`, `a déclaré à X`: the preposition tells that X was spoken to. */
export const speakingWords = set(
  "said spoke wrote explained stated indicated declared confirmed complained admitted replied responded testified talked",
  "confided speaking talking writing",
  "declare declaree dit affirme explique confie raconte indique ecrit parle repondu confirme parlant accorde accordee joint",
);
/** `a letter that X published`, `which X printed`. */
export const publishingVerbs = set(
  "published printed reprinted reproduced carried broadcast posted summarizes summarized summarises summarised interviewed",
  "publie publiee publies publiees reproduit reproduite reproduits reproduites diffuse diffusee resume",
);
export const relativeWords = set("which whom que qu");
export const possessives = set("its his her their son sa ses leur leurs");

/** `spoke to X`, `a dit à X`: the preposition decides. */
export const toWords = set("to à au aux");

/** Words before a name that make it the source, alone or as the second of two. */
export const sourceWords = set("selon apres per");
export const sourcePhrases: ReadonlySet<string> = new Set([
  "according to",
  "dires de",
  "dires d",
  "dires du",
  "avis de",
  "avis du",
  "view of",
  "words of",
]);

export const prepositions = set(
  "of to from with for at against between on onto about concerning among by in into through via under over within without",
  "near behind towards toward like than per across outside inside throughout including regarding",
  "de du des d à au aux avec contre pour sur chez entre vers en dans par sans sous hors parmi jusqu aupres envers",
);

/** Prepositions that a document noun before them makes a word of attribution: `a report by X`, `le site Web du CVP`. */
export const documentPrepositions = set("by of in from de du des d dans par");

/** Words behind which a new clause begins. */
export const clauseWords = set(
  "and or but nor yet while whereas as although though because if when whenever where since until so thus however also both",
  "meanwhile then hence similarly likewise further furthermore moreover additionally nevertheless which what who",
  "et ou mais car donc or ni comme quand lorsque lorsqu puisque puisqu si tandis alors puis cependant toutefois ainsi",
  "egalement quoique quoiqu dont ou",
);

export const thatWords = set("that que qu");
/** `tandis que X`: no clause that something else states. */
export const beforeClauseThat = set("tandis alors bien ainsi");

/** Institutions are of a professor; `a professor of law` says what is taught. */
export const teachingRoles = set(
  "professor lecturer researcher expert specialist scholar student candidate historian anthropologist sociologist academic",
  "professeur professeure chercheur chercheuse specialiste expert experte historien historienne doctorant doctorante maitre",
);

/** Words behind a role that make it another: `un professeur adjoint`. */
export const roleModifiers = set(
  "emeritus emerita adjoint adjointe agrege agregee associe associee retraite retraitee emerite titulaire invite invitee",
  "principal principale general generale executif executive national nationale regional regionale",
);

/** `in an interview with the Research Directorate`, `envoyée à la Direction des recherches`: the source spoke to the writer. */
export const directorates: readonly (readonly string[])[] = [
  ["research", "directorate"],
  ["direction", "des", "recherches"],
];
export const oralNouns = set(
  "interview interviews interviewed correspondence conversation email letter meeting videoconference",
  "entretien entretiens entrevue entrevues communication correspondance courriel lettre",
);

/** `One source states`, `une autre source signale`: some source or other. */
export const indefiniteWords = set(
  "one another a an some other several une un autre certaines plusieurs des",
);
export const anySources = set("source sources");

export const ordinals: ReadonlyMap<string, number> = new Map([
  ["first", 0],
  ["former", 0],
  ["premier", 0],
  ["premiere", 0],
  ["second", 1],
  ["latter", 1],
  ["seconde", 1],
  ["deuxieme", 1],
]);
