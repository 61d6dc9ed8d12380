/** The command `parse`: what a draft holds, as the stable JSON of the engine. */
import { parseJson } from "../core";
import { Failure } from "./failure";
import { readOneDraft } from "./read-drafts";
import { chosenFormat, type Session } from "./session";

export async function parseDraftFile(session: Session): Promise<number> {
  const [path, extra] = session.arguments.operands;
  if (path === undefined) throw new Failure(session.texts.missingArgument("parse", "FILE"));
  if (extra !== undefined) throw new Failure(session.texts.extraArgument(extra));
  chosenFormat(session, ["json"]);
  const { file, report } = await readOneDraft(path, session);
  session.terminal.write(`${JSON.stringify(parseJson(report, file), null, 2)}\n`);
  return 0;
}
