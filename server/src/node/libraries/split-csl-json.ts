/** Finds the items of a CSL-JSON file: a list of them, or an object with one under `items`. */
import { type JsonNode, readJson } from "../read-json";
import type { RawEntry } from "./library";

export type CslJsonParts = { readonly entries: readonly RawEntry[] } | { readonly line: number };

/** Null for JSON that holds something else; the line for a text that stops being JSON. */
export function splitCslJson(text: string): CslJsonParts | null {
  const json = readJson(text);
  if (json.root === null) return { line: json.line };
  const items = json.root.kind === "object" ? member(json.root, "items") : json.root;
  if (items?.kind !== "list" || !items.items.some(isItem)) return null;
  const entries = items.items.filter(isItem).map((item, index) => {
    const id = member(item, "id");
    const key = id?.kind === "value" && id.value !== null ? String(id.value) : String(index + 1);
    return { key, start: item.start, end: item.end, attachments: [] };
  });
  return { entries };
}

/** What CSL asks of an item: a type; and something to know it by. */
const isItem = (node: JsonNode): boolean =>
  isText(member(node, "type")) && (isText(member(node, "title")) || member(node, "author")?.kind === "list");

const isText = (node: JsonNode | undefined): boolean =>
  node?.kind === "value" && typeof node.value === "string";

const member = (node: JsonNode, name: string): JsonNode | undefined =>
  node.kind === "object" ? node.members.find((its) => its.name === name)?.value : undefined;
