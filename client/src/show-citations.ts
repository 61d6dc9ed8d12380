/** Opens the list of places that cite an entry, as the editor lists references. */
import * as vscode from "vscode";
import type { Place, ShownCitations } from "../../server/src/protocol";

export async function showCitations({ uri, entry, citations }: ShownCitations): Promise<void> {
  const address = vscode.Uri.parse(uri);
  const places = citations.map(
    ({ start, end }) => new vscode.Location(address, new vscode.Range(position(start), position(end))),
  );
  await vscode.commands.executeCommand("editor.action.showReferences", address, position(entry), places);
}

const position = ({ line, character }: Place) => new vscode.Position(line, character);
