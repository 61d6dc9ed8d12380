/** Links to pages of PDF files are followed by the program that the system has for them: the editor shows none. */
import type * as vscode from "vscode";
import { Uri } from "vscode";
import type { Middleware } from "vscode-languageclient/node";

export const pageLinkMiddleware: Pick<Middleware, "provideDocumentLinks"> = {
  async provideDocumentLinks(document, token, next) {
    return (await next(document, token))?.map(withCommand);
  },
};

function withCommand(link: vscode.DocumentLink): vscode.DocumentLink {
  if (!link.target || !/^page=\d+$/.test(link.target.fragment)) return link;
  link.target = Uri.parse(
    `command:corroborate.openSourceOriginal?${encodeURIComponent(JSON.stringify([link.target.toString()]))}`,
  );
  return link;
}
