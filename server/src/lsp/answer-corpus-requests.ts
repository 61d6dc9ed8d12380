/** Answers why a file is, or is not, in a corpus that is open. */
import type { CancellationToken, Connection } from "vscode-languageserver/node";
import { explainFile } from "../node/explain-file";
import { explanationFor } from "../node/explanation-words";
import { type ExplainFileAnswer, explainFileRequest } from "../protocol";
import type { Served } from "./answer-requests";
import { addressIn, draftIn } from "./read-parameters";
import { pathOf, type Workspace } from "./workspace";

export function answerCorpusRequests(
  connection: Connection,
  { documents, abilities, safe }: Served,
  workspace: Workspace,
): void {
  connection.onRequest(explainFileRequest, (params: unknown, token: CancellationToken) => {
    const [uri, draft] = [addressIn(params), draftIn(params)];
    return safe.answer<ExplainFileAnswer>("explanation", token, null, () => {
      const path = pathOf(uri);
      const keeper = draft === null ? null : workspace.corpusOf(draft);
      const corpora = draft === null ? workspace.corpora : keeper === null ? [] : [keeper];
      const text = draft === null ? undefined : documents.get(draft)?.getText();
      const written = draft === null || text === undefined ? null : { text, path: pathOf(draft) };
      if (path === null) return null;
      const answers = corpora.map(({ opened }) => explainFile(opened, path, written));
      // Of several corpora the one that knows the file.
      const answer = answers.find(({ status }) => status !== "outside") ?? answers[0];
      return answer === undefined ? null : explanationFor(answer, abilities().locale);
    });
  });
}
