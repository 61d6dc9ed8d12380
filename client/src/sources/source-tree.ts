/** The nodes of the view of the sources, and how they read. */
import * as vscode from "vscode";
import type { FailedItem, SourceGrouping, SourceItem } from "../../../server/src/protocol";

export type SourceNode =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly count: number;
      readonly grouping: SourceGrouping;
      /** Of the few that a filter has found, the sources are seen at once. */
      readonly open: boolean;
    }
  | {
      readonly kind: "source";
      readonly item: SourceItem;
      readonly group: SourceNode;
      readonly hasDraft: boolean;
    }
  | { readonly kind: "unreadable"; readonly count: number }
  | { readonly kind: "failed"; readonly item: FailedItem; readonly group: SourceNode }
  | {
      readonly kind: "more";
      readonly list: string;
      readonly left: number;
      readonly group: SourceNode | null;
    };

export function toTreeItem(node: SourceNode): vscode.TreeItem {
  switch (node.kind) {
    case "group":
      return groupItem(node);
    case "source":
      return sourceItem(node);
    case "unreadable":
      return unreadableItem(node);
    case "failed":
      return failedItem(node);
    case "more":
      return moreItem(node);
  }
}

type Node<Kind extends SourceNode["kind"]> = Extract<SourceNode, { kind: Kind }>;

export const groupName = ({ key, grouping }: Pick<Node<"group">, "key" | "grouping">): string => {
  if (key !== "") return key;
  if (grouping === "publisher") return vscode.l10n.t("No publisher named");
  return grouping === "kind" ? vscode.l10n.t("Kind not known") : vscode.l10n.t("Top folder");
};

function groupItem(node: Node<"group">): vscode.TreeItem {
  const name = groupName(node);
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, node.open ? Expanded : Collapsed);
  // The editor remembers by the name whether a node is open.
  item.id = `group ${node.grouping} ${node.open ? "open " : ""}${node.key}`;
  item.description = String(node.count);
  item.accessibilityInformation = {
    label:
      node.count === 1
        ? vscode.l10n.t("{0}, 1 source", name)
        : vscode.l10n.t("{0}, {1} sources", name, node.count),
  };
  return item;
}

function sourceItem(node: Node<"source">): vscode.TreeItem {
  const { title, author, date, file, uri, id } = node.item;
  const name = title ?? file;
  const cited = citedWords(node);
  const item = new vscode.TreeItem(name);
  item.id = `source ${uri} ${id}`;
  item.description = [date, cited].filter(Boolean).join(" · ");
  item.tooltip = [name, author, date, file, cited].filter(Boolean).join("\n");
  // The icon repeats what the words beside it say.
  item.iconPath = new vscode.ThemeIcon(node.item.cited ? "pass-filled" : "circle-outline");
  item.accessibilityInformation = { label: [name, author, date, cited].filter(Boolean).join(", ") };
  item.resourceUri = citedAddress(node.item);
  item.contextValue = "source";
  item.command = { command: "corroborate.openSourceText", title: name, arguments: [node] };
  return item;
}

/** Under such an address the editor shows a number at the end of the line, where a long title does not push it away. */
const citedScheme = "corroborate-cited";

const citedAddress = ({ file, cited }: SourceItem) =>
  vscode.Uri.from({ scheme: citedScheme, path: `/${file}`, query: String(cited ?? 0) });

export const citedNumbers: vscode.FileDecorationProvider = {
  provideFileDecoration({ scheme, query }) {
    const cited = Number(query);
    if (scheme !== citedScheme || !(cited > 0)) return undefined;
    // A badge has room for two letters.
    return { badge: cited > 99 ? "99" : String(cited), tooltip: timesCited(cited) };
  },
};

const timesCited = (cited: number) =>
  cited === 1
    ? vscode.l10n.t("cited once in this draft")
    : vscode.l10n.t("cited {0} times in this draft", cited);

function citedWords({ item: { cited }, hasDraft }: Node<"source">): string {
  if (!hasDraft) return "";
  if (cited === null) return vscode.l10n.t("not cited in this draft");
  if (cited === 0) return vscode.l10n.t("listed, but not cited in this draft");
  return timesCited(cited);
}

function unreadableItem({ count }: Node<"unreadable">): vscode.TreeItem {
  const name = vscode.l10n.t("Files that cannot be read");
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = "unreadable";
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon("warning");
  item.accessibilityInformation = { label: `${name}, ${count}` };
  item.contextValue = "unreadable";
  return item;
}

function failedItem({ item: { file, reason, uri } }: Node<"failed">): vscode.TreeItem {
  const item = new vscode.TreeItem(file);
  item.description = reason;
  item.tooltip = `${file}\n${reason}`;
  item.iconPath = new vscode.ThemeIcon("error");
  item.accessibilityInformation = { label: `${file}: ${reason}` };
  item.contextValue = uri === null ? "failed" : "failedFile";
  return item;
}

function moreItem({ list, left }: Node<"more">): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show more ({0} left)", left));
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: "corroborate.showMoreSources", title: "", arguments: [list] };
  return item;
}
