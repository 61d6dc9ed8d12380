/** Opens the list of places that cite an entry, or quote a passage, as the editor lists references. */
import * as vscode from "vscode";
import type { ShownCitations } from "../../server/src/protocol";
import { toPosition, toRange } from "./places";

export async function showCitations({ uri, entry, citations }: ShownCitations): Promise<void> {
  const address = vscode.Uri.parse(uri);
  const places = citations.map(
    (place) =>
      new vscode.Location(place.uri === undefined ? address : vscode.Uri.parse(place.uri), toRange(place)),
  );
  await vscode.commands.executeCommand("editor.action.showReferences", address, toPosition(entry), places);
}
