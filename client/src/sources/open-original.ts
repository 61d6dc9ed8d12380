/** Opens the file that a source was read from: texts in the editor, everything else in the program that the system has for it. */
import * as vscode from "vscode";
import { sourceScheme } from "../../../server/src/protocol";
import { withoutLinks } from "../plain-words";
import type { SourceNode } from "./source-tree";

/** Without an argument, the original of the text that is looked at; an address is one of a page of a PDF file. */
export async function openOriginal(what: SourceNode | vscode.Uri | string | undefined): Promise<void> {
  const file =
    typeof what === "string" ? pageAt(what) : fileOf(what ?? vscode.window.activeTextEditor?.document.uri);
  if (file === null) return;
  const opened = isText(file)
    ? await vscode.window.showTextDocument(file).then(() => true)
    : await vscode.env.openExternal(file);
  if (!opened)
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The file could not be opened: {0}", withoutLinks(file.fsPath)),
    );
}

/** Anybody may run a command with any address. */
function pageAt(address: string): vscode.Uri | null {
  const uri = vscode.Uri.parse(address);
  return uri.scheme === "file" && /\.pdf$/i.test(uri.path) ? uri : null;
}

/** An address may have been written by anybody: only that of a file is opened. */
function fileOf(what: SourceNode | vscode.Uri | undefined): vscode.Uri | null {
  const address = addressOf(what);
  return address?.scheme === "file" ? address : null;
}

function addressOf(what: SourceNode | vscode.Uri | undefined): vscode.Uri | null {
  if (what instanceof vscode.Uri) return what.scheme === sourceScheme ? vscode.Uri.parse(what.query) : what;
  const uri = what?.kind === "source" || what?.kind === "failed" ? what.item.uri : null;
  return uri === null ? null : vscode.Uri.parse(uri);
}

const isText = ({ path }: vscode.Uri): boolean => /\.(?:txt|md|ya?ml|json)$/i.test(path);
