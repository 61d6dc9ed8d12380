/** The whole way from a parsed draft and a corpus to a report. */
import type { Draft } from "../syntax/draft";
import { linkSources } from "./link-sources";
import { verifyQuotations } from "./quotations/verify-quotations";
import type { Corpus, Report } from "./report";
import { resolveCitations } from "./resolution/resolve-citations";

export function analyse(draft: Draft, corpus: Corpus): Report {
  const resolutions = resolveCitations(draft);
  const sourceOfReference = linkSources(draft.references, corpus);
  const quotations = verifyQuotations(draft, resolutions, sourceOfReference, corpus);
  return { draft, resolutions, sourceOfReference, quotations };
}
