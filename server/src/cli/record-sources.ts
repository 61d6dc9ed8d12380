/** Records the sources of the drafts as they are now: from then on a change of their files is told. */

import { verifiedName } from "../node/configuration";
import { describe } from "../node/reasons";
import type { VerifiedList } from "../node/verified-sources";
import { recordSources } from "../node/verified-sources";
import { Failure } from "./failure";
import { newListPath } from "./new-list-path";
import type { ReadDraft } from "./read-drafts";
import { type Session, shownPath } from "./session";

/** Each draft's list as it is now written. */
export function recordSourcesOf(
  drafts: readonly ReadDraft[],
  session: Session,
): (draft: ReadDraft) => VerifiedList {
  const { terminal, texts, locale } = session;
  const pathOf = (draft: ReadDraft): string =>
    draft.configuration.verified?.path ?? newListPath(draft, verifiedName, session);
  const written = new Map<string, VerifiedList>();
  for (const path of new Set(drafts.map(pathOf))) {
    const its = drafts.filter((draft) => pathOf(draft) === path);
    const old = its[0]!.configuration.verified ?? { path, entries: [] };
    const { list, count, problem } = recordSources(its, old, terminal.today());
    const shown = shownPath(path, terminal.currentFolder);
    if (problem !== null) throw new Failure(texts.notReadable(shown, describe(problem, locale)));
    terminal.complain(`corroborate: ${texts.sourcesRecorded(count, shown)}\n`);
    written.set(path, list);
  }
  return (draft) => written.get(pathOf(draft))!;
}
