/** Which documents are drafts: the language `rir`, and the languages that the setting `corroborate.alsoCheck` adds. */
import * as vscode from "vscode";

const schemes = ["file", "untitled"];

export const isDraft = (document: vscode.TextDocument) =>
  schemes.includes(document.uri.scheme) && draftLanguages().includes(document.languageId);

export const draftSelector = () =>
  draftLanguages().flatMap((language) => schemes.map((scheme) => ({ scheme, language })));

/** A setting is the user's text until it is checked. */
function draftLanguages(): readonly string[] {
  const more = vscode.workspace.getConfiguration("corroborate").get<unknown>("alsoCheck");
  return ["rir", ...(Array.isArray(more) ? more.filter((id) => typeof id === "string") : [])];
}
