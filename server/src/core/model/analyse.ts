/** The whole way from a parsed draft and a corpus to a report. */
import type { Draft } from "../syntax/draft";
import type { Corpus, Report } from "./report";

export function analyse(draft: Draft, _corpus: Corpus): Report {
  return { draft, resolutions: [], sourceOfReference: [], quotations: [] };
}
