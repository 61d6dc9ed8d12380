/** Puts the pieces of text on a page together to lines, in the order in which the page gives them. */
import type { TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api";

export interface PageLine {
  readonly text: string;
  /** Height of the baseline over the foot of the page, and of its largest letters. */
  readonly y: number;
  readonly size: number;
}

interface OpenLine {
  text: string;
  y: number;
  size: number;
  start: number;
  end: number;
  /** Whether the last piece was small and raised. */
  raised: boolean;
}

export function linesOfPage(items: readonly (TextItem | TextMarkedContent)[]): readonly PageLine[] {
  const lines: OpenLine[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const piece = pieceOf(item);
    const line = lines.at(-1);
    if (line !== undefined && isOnLine(piece, line)) append(line, piece);
    else if (item.str.trim() !== "") lines.push({ ...piece, raised: false });
  }
  return lines.map(({ text, y, size }) => ({ text: text.trim(), y, size })).filter(({ text }) => text !== "");
}

type Piece = Omit<OpenLine, "raised">;

function pieceOf({ str, transform, width }: TextItem): Piece {
  const [, , c, d, x, y] = transform as number[];
  return { text: str, y: y!, size: Math.hypot(c!, d!), start: x!, end: x! + width };
}

/** About the same height, and not back at the left as another column or line is. */
const isOnLine = (piece: Piece, line: OpenLine): boolean =>
  Math.abs(piece.y - line.y) <= 0.5 * Math.max(piece.size, line.size) && piece.end >= line.end - line.size;

function append(line: OpenLine, piece: Piece): void {
  const mark = piece.text.trim();
  const small = piece.size < 0.85 * line.size && piece.y > line.y + 0.1 * line.size;
  if (small && /^\d{1,3}$/.test(mark) && /[\p{L}\p{P}]$/u.test(line.text.trimEnd())) {
    // As text files have it, so that words on both sides of a mark are read together.
    line.text = `${line.text.trimEnd()}<sup>${mark}</sup>`;
  } else {
    const apart = piece.start - line.end > 0.2 * Math.max(piece.size, line.size);
    const blank = /\s$/.test(line.text) || /^\s/.test(piece.text);
    line.text += (apart || startsNote(line, piece)) && !blank ? ` ${piece.text}` : piece.text;
  }
  line.end = Math.max(line.end, piece.end);
  // What is larger stands on the line; what is smaller may be raised from it.
  if (piece.size > line.size && piece.text.trim() !== "") {
    line.size = piece.size;
    line.y = piece.y;
  }
}

/** At the foot of a page the small raised number stands before the note. */
const startsNote = (line: OpenLine, piece: Piece): boolean =>
  /^\d{1,3}$/.test(line.text) && line.size < 0.85 * piece.size && line.y > piece.y;
