/** What a file of a corpus folder is, told by its name. */
import { posix } from "node:path";

export type FileKind =
  | { readonly kind: "text" }
  | { readonly kind: "draft" }
  | { readonly kind: "declarations" }
  /** A document of a format that has no reader. */
  | { readonly kind: "unread"; readonly format: string }
  | { readonly kind: "other" };

const unreadFormats: { readonly [extension: string]: string } = {
  ".pdf": "PDF",
  ".docx": "DOCX",
  ".doc": "DOC",
  ".odt": "ODT",
  ".rtf": "RTF",
  ".epub": "EPUB",
  ".html": "HTML",
  ".htm": "HTML",
  ".mhtml": "MHTML",
  ".mht": "MHTML",
};

export function fileKind(name: string): FileKind {
  const base = posix.basename(name).toLowerCase();
  const extension = posix.extname(base);
  if (base === "sources.yaml" || base === "sources.yml") return { kind: "declarations" };
  if (extension === ".rir" || extension === ".rdi") return { kind: "draft" };
  if (/^readme(?:[._-]|$)/.test(base)) return { kind: "other" };
  if (extension === ".txt" || extension === ".md") return { kind: "text" };
  const format = unreadFormats[extension];
  return format === undefined ? { kind: "other" } : { kind: "unread", format };
}
