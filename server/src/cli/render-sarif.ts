/** Findings as SARIF 2.1.0, the exchange format of code scanners. */
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import { ruleCodes, type Severity } from "../core";
import type { CheckedDraft, Place, PlacedFinding } from "./check-drafts";

const levels: { readonly [value in Severity]: string } = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

export function renderSarif(checked: readonly CheckedDraft[]): string {
  const driver = { name: "Corroborate", version, rules: ruleCodes.map((id) => ({ id })) };
  const results = checked.flatMap(({ file, findings }) => findings.map((finding) => result(file, finding)));
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      { tool: { driver }, columnKind: "utf16CodeUnits", newlineSequences: ["\r\n", "\n", "\r"], results },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(file: string, finding: PlacedFinding): object {
  return {
    ruleId: finding.code,
    ruleIndex: ruleCodes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location(file, finding) }],
    relatedLocations: finding.related.map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: location(place.file, place),
    })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: edits.map(({ start, end, newText }) => ({
            deletedRegion: { charOffset: start, charLength: end - start },
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}

const location = (file: string, place: Place): object => ({
  artifactLocation: artifact(file),
  region: {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
    charOffset: place.start,
    charLength: place.end - place.start,
  },
});

const artifact = (file: string): object => ({
  uri: isAbsolute(file) ? pathToFileURL(file).href : file.split("/").map(encodeURIComponent).join("/"),
});
