/** What the tests do in the editor, in the words of its user. */
import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import type { Corroborate } from "../../client/src/client";

export async function extensionApi(): Promise<Corroborate> {
  const extension = vscode.extensions.getExtension<Corroborate>("corroborate.corroborate");
  assert.ok(extension, "The extension is not installed.");
  return extension.activate();
}

/** Opens a file of the workspace as its writer does. */
export async function openDraft(path: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "No folder is open.");
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, path));
}

const patience = 30_000;

/** Asks again and again until the answer is there. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`Waited in vain: ${what}.`);
}

/** Waits until `read` answers just this; what it answers at the end of patience is shown. */
export async function settlesAs<T>(read: () => T, expected: T): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    if (isDeepStrictEqual(read(), expected)) return;
  }
  assert.deepEqual(read(), expected);
}

/** The findings of a draft, in its order, as `code: words`. */
export function findingsOf(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "corroborate")
    .toSorted((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ code, range }) => `${typeof code === "object" ? code.value : code}: ${document.getText(range)}`);
}

export const positionOf = (document: vscode.TextDocument, words: string): vscode.Position => {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `The draft does not hold “${words}”.`);
  return document.positionAt(offset);
};

/** Takes back every change since the file was saved. */
export async function revert(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}
