/** What holds for the drafts of a folder beyond a user's own settings. The command line and the server both ask here. */
import { dirname, isAbsolute, join, resolve } from "node:path";
import type { BaselineEntry } from "../core";
import { defaultSettings, type Settings } from "../settings";
import { readBaseline } from "./baseline-file";
import { corpusFoldersFor } from "./corpus-folders";
import { type CorpusFolder, folderOfEntry, foldersOfList, takesAway } from "./corpus-scope";
import { findUpward } from "./find-upward";
import { isReallyInside } from "./is-really-inside";
import { pathKind } from "./path-kind";
import { readConfigurationFile } from "./read-configuration-file";
import { readPlainFile } from "./read-plain-file";
import type { Reason } from "./reasons";
import { readVerified } from "./verified-file";
import type { VerifiedList } from "./verified-sources";

export const configurationName = "corroborate.json";
export const baselineName = "corroborate-baseline.json";
export const verifiedName = "corroborate-verified.json";

export interface Configuration {
  /** The file `corroborate.json`; null where there is none. */
  readonly path: string | null;
  /** What the file lists as sources, from its own folder on; null where it lists none. */
  readonly corpus: CorpusList | null;
  /** A folder with an index that somebody shares, absolute; null where the file names none. */
  readonly sharedIndex: string | null;
  readonly severity: Settings["severity"];
  readonly paraphraseFacts: boolean;
  /** Null where nothing says where it would be. */
  readonly baseline: Baseline | null;
  /** The sources as they were when they were verified; null where nothing says where that would stand. */
  readonly verified: VerifiedList | null;
  readonly problems: readonly FileProblem[];
}

/** Folders, patterns and what is taken away, all relative to one folder. */
export interface CorpusList {
  readonly base: string;
  readonly entries: readonly string[];
}

export interface Baseline {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
}

export interface FileProblem {
  readonly path: string;
  readonly reason: Reason;
}

export const noConfiguration: Configuration = {
  path: null,
  corpus: null,
  sharedIndex: null,
  severity: {},
  paraphraseFacts: false,
  baseline: null,
  verified: null,
  problems: [],
};

/** The nearest `corroborate.json` with its lists; without one, the nearest baseline and the nearest verified sources. */
export function configurationFor(folder: string): Configuration {
  const path = findUpward(configurationName, folder);
  if (path !== null) return configurationIn(path);
  const [baseline, verified] = [findUpward(baselineName, folder), findUpward(verifiedName, folder)];
  if (baseline === null && verified === null) return noConfiguration;
  const accepted = baseline === null ? null : listAt(baseline, dirname(baseline), readBaseline);
  const recorded = verified === null ? null : listAt(verified, dirname(verified), readVerified);
  return {
    ...noConfiguration,
    baseline: accepted?.list ?? null,
    verified: recorded?.list ?? null,
    problems: [...(accepted?.problems ?? []), ...(recorded?.problems ?? [])],
  };
}

export function configurationIn(path: string): Configuration {
  const folder = dirname(path);
  const file = readPlainFile(path, folder) ?? { text: null, reason: { kind: "unreadable" } as const };
  if (file.text === null) return { ...noConfiguration, path, problems: [{ path, reason: file.reason }] };
  const { corpus, sharedIndex, severity, paraphraseFacts, baseline, verified, problems } =
    readConfigurationFile(file.text);
  const accepted = listAt(resolve(folder, baseline ?? baselineName), folder, readBaseline);
  const recorded = listAt(resolve(folder, verified ?? verifiedName), folder, readVerified);
  const leadsOut = (its: string): boolean => pathKind(its) === "folder" && !isReallyInside(its, folder);
  const sharedOut = sharedIndex !== null && leadsOut(join(folder, sharedIndex)) ? [sharedIndex] : [];
  const leadOut = (corpus ?? []).filter(
    (entry) => !takesAway(entry) && leadsOut(folderOfEntry(entry, folder)),
  );
  return {
    path,
    corpus:
      corpus === null ? null : { base: folder, entries: corpus.filter((entry) => !leadOut.includes(entry)) },
    sharedIndex: sharedIndex === null || sharedOut.length > 0 ? null : join(folder, sharedIndex),
    severity,
    paraphraseFacts,
    baseline: accepted.list,
    verified: recorded.list,
    problems: [
      ...problems.map((reason) => ({ path, reason })),
      ...[...leadOut, ...sharedOut].map((entry) => ({
        path: join(folder, entry),
        reason: { kind: "link" } as const,
      })),
      ...accepted.problems,
      ...recorded.problems,
    ],
  };
}

function listAt<Entry>(
  path: string,
  folder: string,
  read: (
    path: string,
    folder: string,
  ) => {
    readonly entries: readonly Entry[];
    readonly problem: Reason | null;
  },
): {
  readonly list: { readonly path: string; readonly entries: readonly Entry[] };
  readonly problems: readonly FileProblem[];
} {
  const { entries, problem } = read(path, folder);
  return { list: { path, entries }, problems: problem === null ? [] : [{ path, reason: problem }] };
}

/** The corpus folders for drafts in `folder`: those that the user names, else those of the configuration, else the usual. */
export function configuredCorpus(
  { path, corpus }: Configuration,
  own: Settings,
  { folder, bases }: { readonly folder: string; readonly bases: readonly string[] },
): readonly CorpusFolder[] {
  if (!isUsual(own.corpus)) return corpusFoldersFor(folder, bases, own.corpus);
  if (corpus !== null) return foldersOfList(corpus.entries, corpus.base);
  return corpusFoldersFor(folder, path === null ? bases : [dirname(path), ...bases], own.corpus);
}

/** The folder with a shared index: the user's, relative to `base`, else that of the configuration. */
export function sharedIndexFor(
  { sharedIndex }: Configuration,
  own: Settings,
  base: string | null,
): string | null {
  if (own.sharedIndex === "") return sharedIndex;
  return base === null && !isAbsolute(own.sharedIndex) ? null : resolve(base ?? "", own.sharedIndex);
}

/** An editor sends its default like a setting of the user's: it cannot be told that somebody chose just that. */
const isUsual = (names: readonly string[]): boolean =>
  JSON.stringify(names) === JSON.stringify(defaultSettings.corpus);

/** The user's own word wins where there is one. */
export const withConfiguration = (own: Settings, { severity, paraphraseFacts }: Configuration): Settings => ({
  ...own,
  severity: { ...severity, ...own.severity },
  paraphraseFacts: own.paraphraseFacts || paraphraseFacts,
});
