// The JSON schema of sources.yaml (or sources.json), by which editors complete and check what an author declares.

/** What a field is, in English and in French: a schema has one text for all, so it says it twice. */
const fields = {
  title: [
    "The title as the source has it, without its quotation marks.",
    "Le titre tel que la source le porte, sans ses guillemets.",
  ],
  author: [
    "Who the reference entry begins with: an organization or a country; a person where there is neither.",
    "Ce par quoi commence la notice : un organisme ou un pays; une personne à défaut.",
  ],
  abbreviation: [
    "What citations call the author, such as HRW.",
    "Le nom de l'auteur dans les citations, par exemple HRW.",
  ],
  persons: [
    "Persons, or the body within the author, that the entry names after the date.",
    "Les personnes, ou le service de l'auteur, que la notice nomme après la date.",
  ],
  publisher: ["Who published the source.", "Qui a publié la source."],
  container: [
    "The series, journal or site that the source is part of.",
    "La collection, la revue ou le site dont la source fait partie.",
  ],
  date: [
    "When it was published: 2023-08-14, 2023-08, 2023, or n.d. where the source does not say.",
    "Date de publication : 2023-08-14, 2023-08, 2023, ou s.d. si la source n'en dit rien.",
  ],
  accessed: ["When it was read or saved: 2023-08-14.", "Date de consultation : 2023-08-14."],
  url: ["Where it was found.", "Où elle a été trouvée."],
  language: ["The language of the text: en, fr, es …", "La langue du texte : en, fr, es…"],
  genre: [
    "What kind of document it is: report, article, post, law … The title of a report or book takes no quotation marks.",
    "La sorte de document : report, article, post, law… Le titre d'un report ou d'un book ne prend pas de guillemets.",
  ],
  reprintOf: [
    "Where it appeared first, if this is a copy: a reprint does not corroborate its original.",
    "Où elle a paru d'abord, s'il s'agit d'une copie : une reprise ne corrobore pas son original.",
  ],
};

const described = ([english, french]) => `${english}\n\n${french}`;

const texts = {
  sources: ["The sources, file by file.", "Les sources, fichier par fichier."],
  file: ["Path of the file, relative to this one.", "Chemin du fichier, relatif à celui-ci."],
  pages: ["How many pages the source has.", "Le nombre de pages de la source."],
  parts: [
    "The things to be cited in a file that holds several, each under its own title.",
    "Ce qui est à citer dans un fichier qui contient plusieurs sources, chacune sous son titre.",
  ],
};

export function sourcesSchema() {
  const scalar = { type: ["string", "number", "null"] };
  const own = Object.fromEntries(
    Object.entries(fields).map(([name, words]) => [
      name,
      name === "persons"
        ? { type: ["array", "string", "null"], items: { type: "string" }, description: described(words) }
        : { ...scalar, description: described(words) },
    ]),
  );
  own.pages = { type: ["integer", "null"], minimum: 1, description: described(texts.pages) };
  const part = { type: "object", required: ["title"], additionalProperties: false, properties: own };
  const source = {
    type: "object",
    required: ["file"],
    additionalProperties: false,
    properties: {
      file: { type: "string", minLength: 1, description: described(texts.file) },
      ...own,
      parts: { type: ["array", "null"], items: part, description: described(texts.parts) },
    },
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Corroborate: sources",
    type: ["object", "null"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      sources: { type: ["array", "null"], items: source, description: described(texts.sources) },
    },
  };
}
