/** Writes what is found now into the baselines of the drafts: from then on it is accepted. */
import { dirname, join } from "node:path";
import type { BaselineEntry } from "../core";
import { writeBaseline } from "../node/baseline-file";
import { baselineEntries, checkDraft, nameIn } from "../node/check-draft";
import { type Baseline, baselineName } from "../node/configuration";
import { pathKind } from "../node/path-kind";
import { describe } from "../node/reasons";
import type { VerifiedList } from "../node/verified-sources";
import { Failure } from "./failure";
import { newListPath } from "./new-list-path";
import type { ReadDraft } from "./read-drafts";
import { type Session, shownPath } from "./session";

/** Each draft's baseline as it is now written. Entries of drafts that are not among these stay while those exist. */
export function updateBaselines(
  drafts: readonly ReadDraft[],
  session: Session,
  verifiedOf: (draft: ReadDraft) => VerifiedList | null,
): (draft: ReadDraft) => Baseline {
  const { terminal, texts, locale } = session;
  const pathOf = (draft: ReadDraft): string =>
    draft.configuration.baseline?.path ?? newListPath(draft, baselineName, session);
  const written = new Map<string, Baseline>();
  for (const path of new Set(drafts.map(pathOf))) {
    const its = drafts.filter((draft) => pathOf(draft) === path);
    const old = its[0]!.configuration.baseline ?? { path, entries: [] };
    const names = new Set(its.map((draft) => nameIn(old, draft.path)));
    const others = old.entries.filter(
      ({ file }) => !names.has(file) && pathKind(join(dirname(path), file)) === "file",
    );
    const found = its.flatMap((draft): readonly BaselineEntry[] => {
      const { kept } = checkDraft(draft, draft.options, { baseline: null, verified: verifiedOf(draft) });
      return baselineEntries(draft, kept, nameIn(old, draft.path));
    });
    const entries = [...others, ...found];
    const reason = writeBaseline(path, entries);
    const shown = shownPath(path, terminal.currentFolder);
    if (reason !== null) throw new Failure(texts.notReadable(shown, describe(reason, locale)));
    terminal.complain(`corroborate: ${texts.baselineWritten(found.length, shown)}\n`);
    written.set(path, { path, entries });
  }
  return (draft) => written.get(pathOf(draft))!;
}
