/** The view of the sources: groups, filter, what is cited in the draft, what cannot be read; and the commands of its nodes. */
import * as vscode from "vscode";
import {
  readAgainNotification,
  referenceEntryRequest,
  type SourceGrouping,
  type SourceGroups,
  type Status,
} from "../../../server/src/protocol";
import type { CurrentDraft } from "../current-draft";
import { insertCitation } from "../insert-citation";
import { showPlace } from "../places";
import type { ServerRunner } from "../server-runner";
import { openOriginal } from "./open-original";
import { askFilter } from "./source-filter";
import { createSourceList } from "./source-list";
import { citedNumbers, type SourceNode } from "./source-tree";

export interface SourcesView extends vscode.Disposable {
  readonly showStatus: (status: Status) => void;
  readonly refresh: () => void;
  /** What the view shows, for tests: the nodes below one, each with the item that VS Code is given. */
  readonly nodes: (below?: SourceNode) => Promise<readonly { node: SourceNode; item: vscode.TreeItem }[]>;
  readonly message: () => string | undefined;
}

const groupingKey = "corroborate.sourceGrouping";
/** A list that is refreshed at every change at once would flicker. */
const pause = 150;

export function createSourcesView(
  server: ServerRunner,
  draft: CurrentDraft,
  memory: vscode.Memento,
): SourcesView {
  let grouping = memory.get<SourceGrouping>(groupingKey, "publisher");
  let filter = "";
  let groups: SourceGroups | null = null;
  let state: Status["state"] = "indexing";
  let stale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const list = createSourceList(server, draft, { grouping }, (answer) => {
    groups = answer;
    describe();
  });
  const view = vscode.window.createTreeView("corroborate.sources", {
    treeDataProvider: list,
    showCollapseAll: true,
  });

  function describe() {
    const empty = groups !== null && groups.total === 0 && groups.failed === 0;
    const settled = state === "ready" || state === "failed";
    void vscode.commands.executeCommand("setContext", "corroborate.noSources", empty && settled);
    view.description = groupingWords()[grouping];
    view.message = messageText();
  }

  function messageText(): string {
    if (filter !== "" && groups !== null)
      return vscode.l10n.t("Filter “{0}”: {1} of {2} sources", filter, groups.shown, groups.total);
    if (state === "indexing") return vscode.l10n.t("Reading the sources…");
    return "";
  }

  function refresh() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stale = !view.visible;
      if (view.visible) list.refresh();
    }, pause);
  }

  function setFilter(words: string) {
    filter = words.trim();
    void vscode.commands.executeCommand("setContext", "corroborate.sourcesFiltered", filter !== "");
    list.setFilter(filter);
  }

  const group = (wanted: SourceGrouping) => async () => {
    grouping = wanted;
    await memory.update(groupingKey, wanted);
    await vscode.commands.executeCommand("setContext", groupingKey, wanted);
    list.setGrouping(wanted);
  };
  void vscode.commands.executeCommand("setContext", groupingKey, grouping);

  /** With files that cannot be read, at these. */
  async function show() {
    await vscode.commands.executeCommand("corroborate.sources.focus");
    const [first] = (await list.getChildren()) ?? [];
    if (first?.kind === "unreadable") await view.reveal(first, { expand: true, focus: true, select: true });
  }

  async function copyEntry(node: SourceNode) {
    if (node.kind !== "source") return;
    const { uri, id } = node.item;
    const entry = await server.request<string>(referenceEntryRequest, { uri, id });
    if (entry === null) return;
    await vscode.env.clipboard.writeText(entry);
    vscode.window.setStatusBarMessage(vscode.l10n.t("The reference entry was copied."), 4_000);
  }

  const { registerCommand } = vscode.commands;
  const disposables = vscode.Disposable.from(
    view,
    vscode.window.registerFileDecorationProvider(citedNumbers),
    draft.onDidChange(refresh),
    view.onDidChangeVisibility(async ({ visible }) => {
      if (!visible) return;
      if (!server.isRunning()) await server.restart();
      if (stale) list.refresh();
      stale = false;
    }),
    registerCommand("corroborate.showSources", show),
    // With words, as a key that somebody has bound may bring them, nothing is asked.
    registerCommand("corroborate.filterSources", (words?: unknown) =>
      typeof words === "string" ? setFilter(words) : askFilter(filter, setFilter),
    ),
    registerCommand("corroborate.clearSourceFilter", () => setFilter("")),
    registerCommand("corroborate.groupByPublisher", group("publisher")),
    registerCommand("corroborate.groupByKind", group("kind")),
    registerCommand("corroborate.groupByFolder", group("folder")),
    registerCommand("corroborate.showMoreSources", (name: string) => list.showMore(name)),
    registerCommand("corroborate.readSourcesAgain", () => server.notify(readAgainNotification)),
    registerCommand("corroborate.openSourceText", async (node: SourceNode) => {
      if (node.kind === "source") await showPlace(node.item.text);
    }),
    registerCommand("corroborate.openSourceOriginal", (what?: Parameters<typeof openOriginal>[0]) =>
      openOriginal(what),
    ),
    registerCommand("corroborate.insertCitation", async (node: SourceNode) => {
      if (node.kind === "source") await insertCitation(server, draft, node.item, null);
    }),
    registerCommand("corroborate.copyReferenceEntry", copyEntry),
  );

  return {
    refresh,
    showStatus(status) {
      const settled = status.state !== "indexing" && state === "indexing";
      state = status.state;
      describe();
      if (settled) refresh();
    },
    nodes: async (below) => {
      const nodes = (await list.getChildren(below)) ?? [];
      return Promise.all(nodes.map(async (node) => ({ node, item: await list.getTreeItem(node) })));
    },
    message: () => view.message,
    dispose: () => {
      clearTimeout(timer);
      disposables.dispose();
    },
  };
}

const groupingWords = (): { readonly [grouping in SourceGrouping]: string } => ({
  publisher: vscode.l10n.t("by publisher"),
  kind: vscode.l10n.t("by kind"),
  folder: vscode.l10n.t("by folder"),
});
