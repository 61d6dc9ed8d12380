/** Small pieces of Markdown for hovers. Everything that comes from a draft or a source goes through `escaped`. */
import type { DifferencePart } from "../../model/report";

/**
 * Words as Markdown shows them and never as markup, links or HTML; line ends become blanks. Marks that turn the
 * direction of what follows are left out: words of a source must not run into ours, nor stand in another order.
 */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/[\\`*_{}[\]()#!|~>]/g, "\\$&")
      // What would start a list or a rule, and what would become a link by itself.
      .replace(/^(\d{1,9})(?=[.)])|^(?=[-+])/, "$1\\")
      .replace(/(https?|ftp)(?=:)|\b(www)(?=\.)/gi, "$&\\")
      .replace(/@/g, "\\@")
  );
}

export const strong = (text: string): string => (text.trim() === "" ? "" : `**${escaped(text.trim())}**`);

export const quoted = (markdown: string): string => `> ${markdown}`;

/** A difference that reads in black and white too: what the draft says is struck out, what the source says is strong. */
export function differenceMarkdown(parts: readonly DifferencePart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === "same" || text.trim() === "") return escaped(text);
      const words = escaped(text.trim());
      const marked = kind === "quoted" ? `~~${words}~~` : `**${words}**`;
      return `${/^\s/.test(text) ? " " : ""}${marked}${/\s$/.test(text) ? " " : ""}`;
    })
    .join("");
}

export const paragraphs = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n\n");

/** A link, or the words alone where there is no address. The address comes from a path: it must not end the link. */
export const linked = (words: string, address: string | null): string =>
  address === null
    ? escaped(words)
    : `[${escaped(words)}](${address
        .replace(/[()<>\s\\]/g, encodeURIComponent)
        .replace(/\(/g, "%28")
        .replace(/\)/g, "%29")})`;
