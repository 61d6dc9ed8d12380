/** What a file of a corpus folder is, told by its name. */
import { posix } from "node:path";
import type { DocumentFormat } from "./extract/document";

export type FileKind =
  | { readonly kind: "text" }
  | { readonly kind: "draft" }
  | { readonly kind: "declarations" }
  | { readonly kind: "document"; readonly format: DocumentFormat }
  /** A document of a format that has no reader. */
  | { readonly kind: "unread"; readonly format: string }
  | { readonly kind: "other" };

const unreadFormats: { readonly [extension: string]: string } = {
  ".doc": "DOC",
  ".odt": "ODT",
  ".rtf": "RTF",
  ".epub": "EPUB",
};

const documentFormats: { readonly [extension: string]: DocumentFormat } = {
  ".html": "html",
  ".htm": "html",
  ".mhtml": "mhtml",
  ".mht": "mhtml",
  ".docx": "docx",
  ".pdf": "pdf",
  ".bib": "bibtex",
  ".bibtex": "bibtex",
  ".ris": "ris",
  ".json": "csl-json",
};

/** JSON is YAML too. */
const declarationNames: readonly string[] = ["sources.yaml", "sources.yml", "sources.json"];

export function fileKind(name: string): FileKind {
  const base = posix.basename(name).toLowerCase();
  const extension = posix.extname(base);
  if (declarationNames.includes(base)) return { kind: "declarations" };
  if (extension === ".rir" || extension === ".rdi") return { kind: "draft" };
  if (/^readme(?:[._-]|$)/.test(base)) return { kind: "other" };
  if (extension === ".txt" || extension === ".md") return { kind: "text" };
  const document = documentFormats[extension];
  if (document !== undefined) return { kind: "document", format: document };
  const format = unreadFormats[extension];
  return format === undefined ? { kind: "other" } : { kind: "unread", format };
}
