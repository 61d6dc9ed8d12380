/** Tells the user what is wrong in the files that configure drafts: each in the log, the first in a message. */
import { relative } from "node:path";
import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import { isInside } from "../node/is-inside";
import { describe } from "../node/reasons";
import type { ClientAbilities } from "./client-abilities";
import { textsIn } from "./texts";
import type { Workspace } from "./workspace";

/** The answered function is silent until there are other problems than the last time. */
export function problemReporter(
  connection: Connection,
  abilities: () => ClientAbilities,
): (workspace: Workspace) => Promise<void> {
  let told = "[]";
  return async ({ problems, folderPaths }) => {
    const now = JSON.stringify(problems);
    if (now === told) return;
    told = now;
    const { locale } = abilities();
    const texts = textsIn(locale);
    const shown = problems.map(({ path, reason }) => {
      const folder = folderPaths.find((its) => isInside(path, its));
      return { path: folder === undefined ? path : relative(folder, path), reason: describe(reason, locale) };
    });
    for (const { path, reason } of shown) connection.console.error(`${path}: ${reason}`);
    const [first, ...others] = shown;
    if (first === undefined) return;
    // An editor may make a link of `[words](command:…)`, which a key of a file that came with a folder may be.
    const message = texts
      .configurationWrong(first.path, first.reason, others.length)
      .replaceAll("](", "]\u200b(");
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  };
}
