/** The places of a quotation whose words differ from the source's without a mark, each with the source's own. */
import type { DifferencePart } from "../../model/report";
import type { Draft, Quotation } from "../../syntax/draft";
import { originalSpan, plainForm } from "../../text/normal-form";
import type { Span } from "../../text/span";

/** The span in the draft is empty where the quotation leaves words out. */
export interface DifferingWords extends Span {
  readonly quoted: string;
  readonly source: string;
  /** What kinds of changes it is made of. */
  readonly changes: ReadonlySet<DifferencePart["change"]>;
}

/** In order; null where the difference cannot be laid upon the words of the draft. */
export function differingWords(
  { text }: Draft,
  { inner, alterations }: Quotation,
  difference: readonly DifferencePart[],
): readonly DifferingWords[] | null {
  const plain = plainForm(text, inner);
  const ours = difference.filter(({ kind }) => kind !== "source");
  if (ours.map((part) => part.text).join("") !== plain.text) return null;
  const at = (index: number): number => plain.offsets[index] ?? inner.end;
  const found = placesIn(withoutInnerMarks(difference)).map(
    ({ from, to, source, changes }): DifferingWords => {
      const quoted = plain.text.slice(from, to);
      const end = from === to || /\s$/.test(quoted) ? at(to) : originalSpan(plain, text, from, to).end;
      return { start: at(from), end, quoted, source, changes };
    },
  );
  const beside = ({ start, end }: Span) =>
    alterations.filter((its) => its.kind !== "omission" && (its.start === end || its.end === start));
  // `work[ed]` is a mark of the draft's own, and its word is whole with it.
  const unmarked = found.filter(
    (one) =>
      !beside(one).some(
        ({ words }) => one.source === one.quoted + words || one.source === words + one.quoted,
      ),
  );
  return unmarked.some((one) => one.quoted.trim() !== "" && beside(one).length > 0) ? null : unmarked;
}

/** Other quotation marks within a quotation are the house style's. */
const withoutInnerMarks = (parts: readonly DifferencePart[]): readonly DifferencePart[] =>
  parts.flatMap((part, index): readonly DifferencePart[] => {
    const [before, next] = [parts[index - 1], parts[index + 1]];
    if (part.kind === "quoted" && next && areInnerMarks(part, next)) return [{ ...part, kind: "same" }];
    return part.kind === "source" && before && areInnerMarks(before, part) ? [] : [part];
  });

const areInnerMarks = (ours: DifferencePart, theirs: DifferencePart): boolean =>
  ours.kind === "quoted" &&
  theirs.kind === "source" &&
  [ours, theirs].every(({ change }) => change === "marks") &&
  ours.text.replace(/["']/g, "") === theirs.text.replace(/["']/g, "");

interface Place {
  from: number;
  to: number;
  source: string;
  readonly changes: Set<DifferencePart["change"]>;
}

/** Parts in a row; a blank between two of them does not part them. Offsets are those of the plain form. */
function placesIn(difference: readonly DifferencePart[]): readonly Place[] {
  const places: Place[] = [];
  let at = 0;
  /** The place that still goes on, and the blanks behind it. */
  let [open, blanks]: [Place | null, string] = [null, ""];
  for (const { kind, text, change, marked } of difference) {
    const length = kind === "source" ? 0 : text.length;
    if (kind === "same" && text.trim() === "") blanks += text;
    else if (kind === "same" || marked || change === null) [open, blanks] = [null, ""];
    else {
      if (!open) {
        open = { from: at, to: at, source: "", changes: new Set() };
        places.push(open);
      } else {
        open.to += blanks.length;
        open.source += blanks;
      }
      blanks = "";
      open.changes.add(change);
      if (kind === "quoted") open.to = at + length;
      else open.source += text;
    }
    at += length;
  }
  return places;
}
