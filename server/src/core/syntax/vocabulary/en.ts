/** English words of a Response. */
import type { Vocabulary } from "./vocabulary";

export const english: Vocabulary = {
  language: "en",
  headings: {
    notes: ["notes", "note", "endnotes"],
    references: ["references", "reference", "list of references", "sources cited"],
    additionalSources: ["additional sources consulted", "additional sources", "other sources consulted"],
    disclaimer: ["disclaimer"],
  },
  disclaimerOpenings: ["this response was prepared after", "this information request response was prepared after"],
  sourceLists: ["oral sources", "internet sites, including", "internet sites", "publications"],
  seeAlso: ["see also", "see, e.g.,", "see e.g.", "see", "cf."],
  citedIn: ["as cited in", "cited in", "quoted in", "qtd. in", "as quoted in", "cited by"],
  ibid: ["ibid.", "ibid", "idem", "id."],
  locatorLabels: [
    "p", "pp", "page", "pages", "sec", "secs", "sect", "section", "sections", "para", "paras", "paragraph", "paragraphs",
    "art", "arts", "article", "articles", "ch", "chap", "chapter", "annex", "appendix", "table", "figure", "fig",
    "note", "notes", "vol", "no", "part", "slide", "schedule", "line", "fn", "footnote",
  ],
  loneLocatorLabels: ["p", "pp", "sec", "sect", "section", "para", "paras", "paragraph"],
  flags: [
    "italics in original", "emphasis added", "emphasis in original", "footnote omitted", "footnotes omitted",
    "footnote in original", "citation omitted", "citations omitted", "italics added", "bold in original",
  ],
  translationFlags: ["translation", "un english version", "english version", "original in english", "official translation"],
  oralForms: [
    "interview", "telephone interview", "videoconference interview", "correspondence", "email correspondence",
    "written correspondence", "letter to", "email to", "telephone conversation", "meeting with", "videoconference",
  ],
  accessed: ["accessed"],
  roles: [
    "professor", "researcher", "lawyer", "journalist", "representative", "director", "coordinator", "official", "expert",
    "editor", "analyst", "consultant", "scholar", "lecturer", "activist", "specialist", "advocate", "officer", "assistant",
    "associate", "retired", "adjunct", "senior", "independent", "managing", "executive", "doctoral", "phd", "former",
    "anthropologist", "sociologist", "historian", "attorney", "consul", "counsellor", "doctor", "physician", "author",
    "candidate", "president", "secretary", "member", "head", "manager", "fellow", "academic", "bishop", "pastor", "judge",
  ],
  noAuthorStart: [
    "in", "as", "since", "from", "by", "until", "between", "after", "before", "during", "about", "circa", "around", "on",
    "at", "to", "for", "of", "with", "e.g.", "i.e.", "c.", "ca.", "approximately", "born", "published", "adopted", "dated",
    "formerly", "including", "now", "then", "up", "see section", "fiscal", "early", "late", "mid", "spring", "summer", "winter",
    "autumn", "fall",
  ],
  noAuthorEnd: ["of", "in", "on", "to", "since", "until", "from", "and", "or", "by", "at", "the", "for", "between", "before", "after"],
  datedThings: [
    "act", "acts", "law", "laws", "code", "constitution", "decree", "bill", "convention", "protocol", "treaty", "agreement",
    "election", "elections", "census", "resolution", "regulation", "regulations", "ordinance", "statute", "war", "coup",
    "revolution", "charter", "amendment", "edition",
  ],
  periodWords: ["between", "period", "periods", "years", "year", "during", "from", "term", "terms", "since", "until"],
  sourceNouns: [
    "source", "report", "article", "study", "document", "publication", "website", "paper", "survey", "book", "newspaper",
    "organization", "organisation", "author", "authors", "brief", "factsheet", "bulletin", "blog", "post", "statement",
  ],
  same: ["same"],
  definiteArticles: ["the", "that", "this"],
  indefiniteArticles: ["a", "an", "another"],
  functionWords: ["the", "of", "and", "to", "in", "that", "is", "for", "with", "by", "are", "from", "was", "were", "which", "this", "has"],
};
