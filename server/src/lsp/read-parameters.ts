/** Parameters of our own requests, checked like everything that comes from outside; what is wrong is refused with a reason. */
import { ErrorCodes, type Position, ResponseError } from "vscode-languageserver/node";
import { sourceGroupings } from "../core";
import {
  type FailedFilesQuery,
  type FindPassagesQuery,
  type InsertCitationQuery,
  longestPage,
  type SourceGroupsQuery,
  type SourceListQuery,
  type SourceName,
  type SourcePageQuery,
} from "../protocol";

const refused = (what: string) => new ResponseError(ErrorCodes.InvalidParams, `${what} is missing or wrong`);

const field = (params: unknown, name: string): unknown => Object(params)[name];

function textIn(params: unknown, name: string): string {
  const value = field(params, name);
  if (typeof value !== "string") throw refused(name);
  return value;
}

const textOrNull = (params: unknown, name: string): string | null =>
  field(params, name) == null ? null : textIn(params, name);

function countIn(params: unknown, name: string): number {
  const value = field(params, name);
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw refused(name);
  return value;
}

export const addressIn = (params: unknown): string => textIn(params, "uri");

export const draftIn = (params: unknown): string | null => textOrNull(params, "draft");

export const sourceNameIn = (params: unknown): SourceName => ({
  uri: textIn(params, "uri"),
  id: textIn(params, "id"),
});

function listQueryIn(params: unknown): SourceListQuery {
  const grouping = sourceGroupings.find((its) => its === field(params, "grouping"));
  if (grouping === undefined) throw refused("grouping");
  return { grouping, filter: textIn(params, "filter"), draft: textOrNull(params, "draft") };
}

const pageIn = (params: unknown) => ({
  from: countIn(params, "from"),
  count: Math.min(countIn(params, "count"), longestPage),
});

export const groupsQueryIn = (params: unknown): SourceGroupsQuery => ({
  ...listQueryIn(params),
  ...pageIn(params),
});

export const pageQueryIn = (params: unknown): SourcePageQuery => ({
  ...groupsQueryIn(params),
  group: textIn(params, "group"),
});

export const failedQueryIn = (params: unknown): FailedFilesQuery => ({
  ...pageIn(params),
  draft: textOrNull(params, "draft"),
});

/** Longer words are no quotation; a search for them would only cost time. */
const longestSearch = 5_000;

export const passagesQueryIn = (params: unknown): FindPassagesQuery => ({
  words: textIn(params, "words").slice(0, longestSearch),
  draft: textOrNull(params, "draft"),
});

export const insertQueryIn = (params: unknown): InsertCitationQuery => ({
  draft: textIn(params, "draft"),
  position: positionIn(field(params, "position")),
  source: sourceNameIn(field(params, "source")),
  words: textOrNull(params, "words"),
  page: field(params, "page") == null ? null : countIn(params, "page"),
});

const positionIn = (params: unknown): Position => ({
  line: countIn(params, "line"),
  character: countIn(params, "character"),
});
