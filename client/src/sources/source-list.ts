/** Fetches the view of the sources from the server, a part at a time, as its nodes are opened. */
import * as vscode from "vscode";
import {
  type FailedFilesQuery,
  type FailedItem,
  failedFilesRequest,
  longestPage,
  type SourceGrouping,
  type SourceGroups,
  type SourceGroupsQuery,
  type SourceItem,
  type SourcePageQuery,
  sourceGroupsRequest,
  sourcePageRequest,
} from "../../../server/src/protocol";
import type { CurrentDraft } from "../current-draft";
import type { ServerRunner } from "../server-runner";
import { type SourceNode, toTreeItem } from "./source-tree";

export interface SourceList extends vscode.TreeDataProvider<SourceNode> {
  readonly refresh: () => void;
  readonly setFilter: (filter: string) => void;
  readonly setGrouping: (grouping: SourceGrouping) => void;
  /** Shows another part of a list that is not shown whole. */
  readonly showMore: (list: string) => void;
}

/** As many sources as can be seen at a glance. */
const fewFound = 50;
/** As many nodes of one list as are fetched at once. */
const part = 200;

export function createSourceList(
  server: ServerRunner,
  draft: CurrentDraft,
  start: { readonly grouping: SourceGrouping },
  onGroups: (groups: SourceGroups | null) => void,
): SourceList {
  const changed = new vscode.EventEmitter<undefined>();
  let filter = "";
  let { grouping } = start;
  /** How many nodes of each list are shown. */
  let shown = new Map<string, number>();
  const query = () => ({ grouping, filter, draft: draft.uri() });
  const shownOf = (list: string) => shown.get(list) ?? part;
  const refresh = () => changed.fire(undefined);

  async function roots(): Promise<SourceNode[]> {
    const { grouping: asked } = query();
    const wanted: SourceGroupsQuery = { ...query(), from: 0, count: Math.min(shownOf(""), longestPage) };
    const answer = server.isRunning()
      ? await server.request<SourceGroups>(sourceGroupsRequest, wanted)
      : null;
    onGroups(answer);
    if (answer === null) return [];
    const open = filter !== "" && answer.shown <= fewFound;
    const more = answer.groupCount - answer.groups.length;
    return [
      ...(answer.failed > 0 && filter === "" ? [{ kind: "unreadable" as const, count: answer.failed }] : []),
      ...answer.groups.map((group): SourceNode => ({ kind: "group", grouping: asked, open, ...group })),
      ...moreNode("", more, null),
    ];
  }

  const moreNode = (list: string, left: number, group: SourceNode | null): SourceNode[] =>
    left > 0 && shownOf(list) < longestList ? [{ kind: "more", list, left, group }] : [];

  async function sourcesOf(group: Extract<SourceNode, { kind: "group" }>): Promise<SourceNode[]> {
    const list = `group ${group.key}`;
    const items = await fetchParts(shownOf(list), (from, count) => {
      const wanted: SourcePageQuery = { ...query(), group: group.key, from, count };
      return server.request<readonly SourceItem[]>(sourcePageRequest, wanted);
    });
    const hasDraft = draft.uri() !== null;
    return [
      ...items.map((item): SourceNode => ({ kind: "source", item, group, hasDraft })),
      ...moreNode(list, group.count - items.length, group),
    ];
  }

  async function unreadable(group: Extract<SourceNode, { kind: "unreadable" }>): Promise<SourceNode[]> {
    const items = await fetchParts(shownOf("unreadable"), (from, count) => {
      const wanted: FailedFilesQuery = { draft: draft.uri(), from, count };
      return server.request<readonly FailedItem[]>(failedFilesRequest, wanted);
    });
    return [
      ...items.map((item): SourceNode => ({ kind: "failed", item, group })),
      ...moreNode("unreadable", group.count - items.length, group),
    ];
  }

  return {
    onDidChangeTreeData: changed.event,
    getTreeItem: toTreeItem,
    getParent: (node) => ("group" in node ? (node.group ?? undefined) : undefined),
    async getChildren(node) {
      if (node === undefined) return roots();
      if (node.kind === "group") return sourcesOf(node);
      return node.kind === "unreadable" ? unreadable(node) : [];
    },
    refresh,
    setFilter(words) {
      if (words === filter) return;
      filter = words;
      shown = new Map();
      refresh();
    },
    setGrouping(wanted) {
      grouping = wanted;
      shown = new Map();
      refresh();
    },
    showMore(list) {
      shown.set(list, shownOf(list) + part);
      refresh();
    },
  };
}

/** Nobody scrolls further; the filter finds the rest. */
const longestList = 5_000;

async function fetchParts<Item>(
  wanted: number,
  fetch: (from: number, count: number) => Promise<readonly Item[] | null>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  while (items.length < wanted) {
    const count = Math.min(longestPage, wanted - items.length);
    const page = (await fetch(items.length, count)) ?? [];
    items.push(...page);
    if (page.length < count) break;
  }
  return items;
}
