/** The list of sources that the editor shows, one part at a time: groups, a page of one group, files that cannot be read. */
import { join } from "node:path";
import { URI } from "vscode-uri";
import {
  byName,
  type Corpus,
  citedSources,
  groupSources,
  indexLines,
  type Locale,
  type SourceRecord,
} from "../core";
import type { OpenedCorpus } from "../node/open-corpus";
import { pathKind } from "../node/path-kind";
import type {
  FailedFilesQuery,
  FailedItem,
  PlaceIn,
  SourceGroups,
  SourceGroupsQuery,
  SourceItem,
  SourceListQuery,
  SourcePageQuery,
} from "../protocol";
import type { DraftReport } from "./draft-reports";
import { textAddress } from "./source-addresses";
import { toRange } from "./to-protocol/places";

/** A corpus as the list shows it: without the draft, where it is a draft's. */
export interface ListedCorpus {
  readonly folders: readonly string[];
  readonly opened: OpenedCorpus;
  readonly corpus: Corpus;
}

export function listGroups(corpora: readonly ListedCorpus[], query: SourceGroupsQuery): SourceGroups {
  const counts = new Map<string, number>();
  for (const { key, sources } of groupsOf(corpora, query))
    counts.set(key, (counts.get(key) ?? 0) + sources.length);
  const groups = [...counts].map(([key, count]) => ({ key, count }));
  return {
    groups: groups.slice(query.from, query.from + query.count),
    groupCount: groups.length,
    shown: groups.reduce((sum, { count }) => sum + count, 0),
    total: corpora.reduce((sum, { corpus }) => sum + corpus.sources.length, 0),
    failed: corpora.reduce((sum, { corpus }) => sum + corpus.failed.length, 0),
  };
}

const groupsOf = (corpora: readonly ListedCorpus[], { grouping, filter }: SourceListQuery) =>
  corpora.flatMap((listed) =>
    groupSources(listed.corpus.sources, grouping, filter).map((group) => ({ ...group, listed })),
  );

export function listPage(
  corpora: readonly ListedCorpus[],
  query: SourcePageQuery,
  draft: DraftReport | null,
  locale: Locale,
): SourceItem[] {
  const cited = draft ? citedSources(draft.report, draft.corpus) : new Map<SourceRecord, number>();
  const all = groupsOf(corpora, query)
    .filter(({ key }) => key === query.group)
    .flatMap(({ sources, listed }) =>
      byName(listed.corpus.sources, sources).map((index) => ({ index, listed })),
    );
  return all.slice(query.from, query.from + query.count).flatMap(({ index, listed: { opened, corpus } }) => {
    const source = corpus.sources[index]!;
    const its = opened.files.get(source.file);
    const text = textPlace(opened, source, locale);
    if (its === undefined || text === null) return [];
    const { id, file, title, author, date } = source;
    const uri = URI.file(its.path).toString();
    return [
      {
        uri,
        id,
        file,
        title,
        author: author ?? source.publisher,
        date,
        text,
        cited: cited.get(source) ?? null,
      },
    ];
  });
}

/** Where the text of a source begins; a file is read only where that is in the midst of it. */
function textPlace(opened: OpenedCorpus, source: SourceRecord, locale: Locale): PlaceIn | null {
  const uri = textAddress(opened, source.file, locale);
  if (uri === null) return null;
  const text = source.start === 0 ? "" : (opened.corpus.textOf(source.file) ?? "");
  return { uri, range: toRange({ start: source.start, end: source.start }, indexLines(text)) };
}

export function listFailed(
  corpora: readonly ListedCorpus[],
  { from, count }: FailedFilesQuery,
): FailedItem[] {
  const all = corpora.flatMap(({ corpus, folders }) => corpus.failed.map((one) => ({ ...one, folders })));
  return all.slice(from, from + count).map(({ file, reason, folders }) => {
    const path = folders.map((folder) => join(folder, file)).find((one) => pathKind(one) === "file");
    return { file, reason, uri: path === undefined ? null : URI.file(path).toString() };
  });
}
