/** Definitions as links, or as plain locations for an editor that knows no links. */
import type { Location, LocationLink } from "vscode-languageserver/node";
import type { DefinitionAnswer } from "../../core";
import type { DraftReport } from "../draft-reports";
import { toLocation, toRange } from "./places";

export function toDefinitions(
  answers: readonly DefinitionAnswer[],
  draft: DraftReport,
  asLinks: boolean,
): Location[] | LocationLink[] {
  const located = answers.flatMap(({ origin, file, target }) => {
    const location = toLocation(file, target, draft);
    return location === null ? [] : [{ origin, location }];
  });
  if (!asLinks) return located.map(({ location }) => location);
  return located.map(({ origin, location }) => ({
    originSelectionRange: toRange(origin, draft.lines),
    targetUri: location.uri,
    targetRange: location.range,
    targetSelectionRange: location.range,
  }));
}
