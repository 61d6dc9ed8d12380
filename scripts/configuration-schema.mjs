// The JSON schema of corroborate.json, made of what the manifest says of the settings: editors complete and check by it.
import { readFile } from "node:fs/promises";

const read = async (name) => JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), "utf8"));

const texts = {
  corpus: `Where the sources are, inside the folder of this file: folders ("sources"), patterns ("sources/**/*.pdf"), and with ! what is left out of them ("!drafts").

Où sont les sources, à l'intérieur du dossier de ce fichier : des dossiers ("sources"), des motifs ("sources/**/*.pdf") et, avec !, ce qui en est exclu ("!drafts").`,
  sharedIndex: `A folder with an index that a team shares, made by \`corroborate index --shared\`, inside the folder of this file. It is only read.

Un dossier avec un index qu'une équipe partage, fait par \`corroborate index --shared\`, à l'intérieur du dossier de ce fichier. Il est seulement lu.`,
  severity: `How serious each kind of finding is. A rule that is not named keeps its own severity; off silences it.

Gravité de chaque sorte de constat. Une règle qui n'est pas nommée garde la sienne; off la fait taire.`,
  paraphraseFacts: `Looks up numbers, dates and names of cited sentences in their sources; false if nothing is said.

Cherche dans leurs sources les nombres, les dates et les noms propres des phrases; false sans autre indication.`,
  baseline: `The list of accepted findings, which \`corroborate check --update-baseline\` writes; corroborate-baseline.json if nothing is said.

La liste des constats acceptés, qu'écrit \`corroborate check --update-baseline\`; corroborate-baseline.json sans autre indication.`,
  verified: `The sources as they were when they were verified, which \`corroborate check --record-sources\` writes; corroborate-verified.json if nothing is said.

Les sources telles qu'elles étaient quand elles ont été vérifiées, qu'écrit \`corroborate check --record-sources\`; corroborate-verified.json sans autre indication.`,
};

export async function configurationSchema() {
  const manifest = await read("package.json");
  const english = await read("package.nls.json");
  const french = await read("package.nls.fr.json");
  // A schema has one text for all: so each says it twice.
  const inBoth = (key) => `${english[key]}\n\n${french[key]}`;
  const { properties } = manifest.contributes.configuration.properties["corroborate.severity"];
  const rules = Object.entries(properties).map(([code, rule]) => [
    code,
    { ...rule, description: inBoth(rule.description.replaceAll("%", "")) },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Corroborate",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      corpus: {
        type: "array",
        items: { $ref: "#/definitions/path" },
        uniqueItems: true,
        description: texts.corpus,
      },
      sharedIndex: { $ref: "#/definitions/path", description: texts.sharedIndex },
      severity: {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(rules),
        description: texts.severity,
      },
      paraphraseFacts: { type: "boolean", description: texts.paraphraseFacts },
      baseline: { $ref: "#/definitions/path", description: texts.baseline },
      verified: { $ref: "#/definitions/path", description: texts.verified },
    },
    // Inside the folder of the file.
    definitions: {
      path: {
        type: "string",
        minLength: 1,
        pattern: "^(?![/\\\\]|[A-Za-z]:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))",
      },
    },
  };
}
