/** Findings for people: each with its words, what explains it and what would mend it; then the report's integrity. */
import type { CheckedDraft, PlacedFinding } from "./check-drafts";
import { type Colours, coloursFor } from "./colours";
import { excerptOf } from "./excerpt";
import { printable } from "./printable";
import { countSeverities } from "./render-check-json";
import type { Session } from "./session";
import type { Statistics } from "./statistics";
import type { Texts } from "./texts";

export function renderCheckPretty(checked: readonly CheckedDraft[], session: Session): string {
  const { texts } = session;
  const colours = coloursFor(session);
  const files = checked.map((draft) => {
    const findings = draft.findings.map((finding) => renderFinding(finding, draft.text, session, colours));
    return [colours.bold(printable(draft.file)), ...findings].join("\n");
  });
  const integrity = checked.map(({ file, statistics }) =>
    [
      colours.bold(`${texts.integrity.heading} ${printable(file)}`),
      ...integrityLines(statistics, texts),
    ].join("\n"),
  );
  const failed = new Map(
    checked.flatMap((draft) => draft.failed.map((its) => [`${its.file}\0${its.reason}`, its])),
  );
  const unread = [...failed.values()].map(({ file, reason }) => `  ${printable(file)}: ${printable(reason)}`);
  const blocks = [...files, ...integrity];
  if (unread.length > 0) blocks.push([texts.unreadFiles(unread.length), ...unread].join("\n"));
  const stale = checked.flatMap(({ baseline }) => baseline?.stale ?? []);
  if (stale.length > 0) {
    const rows = stale.map(({ file, rule, words }) => `  ${printable(`${file} ${rule} ${words}`)}`);
    blocks.push([texts.stale(stale.length), ...rows].join("\n"));
  }
  const suppressed = checked.reduce((sum, { baseline }) => sum + (baseline?.suppressed ?? 0), 0);
  const summary = texts.summary(countSeverities(checked), checked.length);
  blocks.push(colours.bold(suppressed === 0 ? summary : `${summary}; ${texts.baselined(suppressed)}`));
  return `${blocks.join("\n\n")}\n`;
}

function renderFinding(finding: PlacedFinding, text: string, session: Session, colours: Colours): string {
  const { texts, terminal } = session;
  const { line, column, severity, code, message, related, fixes } = finding;
  const number = String(line);
  const margin = " ".repeat(number.length);
  const excerpt = excerptOf(text, finding, Math.max(40, terminal.columns - number.length - 5));
  const paint = colours.severity[severity];
  return [
    `  ${number}:${column} ${paint(texts.severity[severity])} ${colours.faint(code)} ${printable(message)}`,
    `  ${colours.faint(`${number} |`)} ${excerpt.line}`,
    `  ${colours.faint(`${margin} |`)} ${paint(excerpt.carets)}`,
    ...related.map(
      (place) =>
        `  ${margin} = ${printable(place.file)}:${place.line}:${place.column} ${printable(place.message)}`,
    ),
    ...fixes.map(({ title }) => `  ${margin} = ${texts.fix}: ${printable(title)}`),
  ].join("\n");
}

function integrityLines(statistics: Statistics, { integrity, verdict }: Texts): readonly string[] {
  const { citations, items, references, quotations, sources } = statistics;
  const total = (counts: { readonly [name: string]: number }): number =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = <Name extends string>(
    counts: { readonly [name in Name]: number },
    names: { readonly [name in Name]: string },
  ): string =>
    (Object.keys(counts) as Name[]).map((name) => integrity.counted(counts[name], names[name])).join(", ");
  const rows: readonly (readonly [string, number, string])[] = [
    [integrity.citations, citations, ""],
    [integrity.items, total(items), parts(items, integrity.outcome)],
    [integrity.references, references, ""],
    [integrity.quotations, total(quotations), parts(quotations, verdict)],
    [integrity.sources, sources, ""],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(
    ([name, count, detail]) =>
      `  ${name.padEnd(width)} ${String(count).padStart(5)}${detail === "" ? "" : `  (${detail})`}`,
  );
}
