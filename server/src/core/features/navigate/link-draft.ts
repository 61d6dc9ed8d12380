/** Links a draft that nobody looks at: its citations and sources, but not its quotations, which cost the most. */
import { linkSources } from "../../model/link-sources";
import type { Corpus } from "../../model/report";
import { resolveCitations } from "../../model/resolution/resolve-citations";
import type { Draft } from "../../syntax/draft";
import type { LinkedDraft } from "./meant-entries";

export const linkDraft = (draft: Draft, corpus: Corpus): LinkedDraft => ({
  draft,
  resolutions: resolveCitations(draft),
  sourceOfReference: linkSources(draft.references, corpus),
});
