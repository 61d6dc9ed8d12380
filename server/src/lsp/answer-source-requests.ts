/** Which function of the engine answers which of our own requests: the list of sources, passages, citations to insert. */
import { dirname, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import type { CancellationToken, Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import {
  findPassage,
  houseEntry,
  indexLines,
  insertCitation,
  overlaps,
  passagesWith,
  quotationSummary,
  type SourceRecord,
  sourcesOfFile,
} from "../core";
import { verifiedName } from "../node/configuration";
import { describe } from "../node/reasons";
import { today } from "../node/today";
import { recordSources } from "../node/verified-sources";
import {
  type DraftEdit,
  failedFilesRequest,
  findPassagesRequest,
  insertCitationRequest,
  type PassageItem,
  type RecordedSources,
  recordSourcesRequest,
  referenceEntryRequest,
  type SourceGroups,
  type SourceItem,
  sourceGroupsRequest,
  sourcePageRequest,
  type VerifiedQuotation,
  verifyQuotationsRequest,
} from "../protocol";
import type { Served } from "./answer-requests";
import type { CorpusKeeper } from "./corpus-keeper";
import type { DraftReport } from "./draft-reports";
import { type ListedCorpus, listFailed, listGroups, listPage } from "./list-sources";
import {
  addressIn,
  failedQueryIn,
  groupsQueryIn,
  insertQueryIn,
  pageQueryIn,
  passagesQueryIn,
  sourceNameIn,
} from "./read-parameters";
import { sourceNamed, textAddress } from "./source-addresses";
import { toLocation, toOffset, toRange } from "./to-protocol/places";
import { pathOf, type Workspace } from "./workspace";

export function answerSourceRequests(
  connection: Connection,
  { documents, reports, abilities, safe }: Served,
  workspace: Workspace,
): void {
  const locale = () => abilities().locale;

  function draftOf(uri: string | null): DraftReport | null {
    const document = uri === null ? undefined : documents.get(uri);
    return document === undefined ? null : reports.of(document);
  }

  /** The corpus of the draft; without one, every corpus that is open. */
  function corporaOf(draft: DraftReport | null): readonly ListedCorpus[] {
    const keeper = draft && workspace.corpusOf(draft.uri);
    if (draft && keeper) return [{ folders: foldersOf(keeper), opened: draft.opened, corpus: draft.corpus }];
    return workspace.corpora.map((each) => ({
      folders: foldersOf(each),
      opened: each.opened,
      corpus: each.opened.corpus,
    }));
  }

  connection.onRequest(sourceGroupsRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<SourceGroups | null>("sources", token, null, () => {
      const query = groupsQueryIn(params);
      return listGroups(corporaOf(draftOf(query.draft)), query);
    }),
  );
  connection.onRequest(sourcePageRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<SourceItem[]>("sources", token, [], () => {
      const query = pageQueryIn(params);
      const draft = draftOf(query.draft);
      return listPage(corporaOf(draft), query, draft, locale());
    }),
  );
  connection.onRequest(failedFilesRequest, (params: unknown, token: CancellationToken) =>
    safe.answer("unreadable files", token, [], () => {
      const query = failedQueryIn(params);
      return listFailed(corporaOf(draftOf(query.draft)), query);
    }),
  );

  connection.onRequest(findPassagesRequest, (params: unknown, token: CancellationToken) =>
    safe.answerLater<PassageItem[]>("passages", token, [], async () => {
      const { words, draft } = passagesQueryIn(params);
      const found: PassageItem[] = [];
      for (const listed of corporaOf(draftOf(draft))) {
        // The next letter may have come meanwhile, and with it the word that nobody waits for this answer.
        await turn();
        if (token.isCancellationRequested) return [];
        found.push(...passagesIn(listed, words));
      }
      return found;
    }),
  );

  function passagesIn({ opened, corpus }: ListedCorpus, words: string): readonly PassageItem[] {
    const inRow = findPassage(words, corpus, mostPassages).map(({ verdict, ...passage }) => ({
      ...passage,
      match: verdict === "altered" ? ("similar" as const) : ("exact" as const),
    }));
    const anywhere = passagesWith(words, corpus, { limit: mostPassages - inRow.length, prefix: true })
      .filter((passage) => !inRow.some((its) => its.file === passage.file && overlaps(its, passage)))
      .map((passage) => ({ ...passage, match: "words" as const }));
    return [...inRow, ...anywhere].flatMap((passage): readonly PassageItem[] => {
      const its = opened.files.get(passage.file);
      const uri = textAddress(opened, passage.file, locale());
      const source = sourcesOfFile(corpus.sources, passage.file).find(({ id }) => id === passage.source);
      const text = corpus.textOf(passage.file);
      if (its === undefined || uri === null || source === undefined || text === null) return [];
      const { page, before, after } = passage;
      return [
        {
          source: { uri: URI.file(its.path).toString(), id: source.id },
          title: nameOf(source),
          page,
          before,
          text: passage.text,
          after,
          match: passage.match,
          place: { uri, range: toRange(passage, indexLines(text)) },
        },
      ];
    });
  }

  connection.onRequest(insertCitationRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<DraftEdit[]>("citation", token, [], () => {
      const { draft: uri, position, source: name, words, page } = insertQueryIn(params);
      const draft = draftOf(uri);
      const named = sourceNamed(name, workspace);
      if (draft === null || named === null) return [];
      const { report, corpus, lines } = draft;
      const wanted = { source: named.source, words, page };
      return insertCitation(report, corpus, toOffset(position, lines), wanted, locale()).map((edit) => ({
        range: toRange(edit, lines),
        newText: edit.newText,
      }));
    }),
  );
  connection.onRequest(referenceEntryRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<string | null>("entry", token, null, () => {
      const named = sourceNamed(sourceNameIn(params), workspace);
      return named && houseEntry(named.source);
    }),
  );

  connection.onRequest(verifyQuotationsRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<VerifiedQuotation[] | null>("quotations", token, null, () => {
      const draft = draftOf(addressIn(params));
      if (draft === null) return null;
      return quotationSummary(draft.report, locale()).map(({ passage, words, verdict, says, ...span }) => {
        const location = passage && toLocation(passage.file, passage, draft);
        const source = draft.corpus.sources.find(({ id }) => id === passage?.source);
        return {
          range: toRange(span, draft.lines),
          words,
          verdict,
          says,
          source:
            passage && location && source
              ? { title: nameOf(source), page: passage.page, place: location }
              : null,
        };
      });
    }),
  );

  connection.onRequest(recordSourcesRequest, (params: unknown, token: CancellationToken) =>
    safe.answer<RecordedSources | null>("record", token, null, () => {
      const draft = draftOf(addressIn(params));
      return draft && recordedOf(draft);
    }),
  );

  function recordedOf(draft: DraftReport): RecordedSources {
    const path = pathOf(draft.uri);
    if (path === null) return { count: 0, path: null, problem: null };
    // A list that could not be read is not written over.
    const { verified, problems } = draft.configuration.project;
    const folder = workspace.folderAround(path) ?? dirname(path);
    const list = verified ?? { path: join(folder, verifiedName), entries: [] };
    const damaged = problems.find((problem) => problem.path === list.path)?.reason;
    const { count, problem } = damaged
      ? { count: 0, problem: damaged }
      : recordSources([draft], list, today());
    return { count, path: list.path, problem: problem && describe(problem, locale()) };
  }
}

const foldersOf = ({ folders }: CorpusKeeper): readonly string[] => folders.map(({ folder }) => folder);

/** More than these nobody looks through, and each is read anew. */
const mostPassages = 30;

const nameOf = ({ author, title, date, file }: SourceRecord): string =>
  [author, date, title].filter((part) => part !== null).join(", ") || file;
