/** The symbol of a Response, told by the top of its text alone: `MEX201603.E`. */
import { lineRuns } from "../../syntax/lines";
import { findMasthead } from "../../syntax/masthead";

/** A masthead stands in the first lines, even behind the header of a web page. */
const longestTop = 20_000;

const symbolPattern = /[A-Z]{3}\d{4,6}(?:\.(?:FE|EF|E|F))?/;

/** Null for a text that is no Response. */
export function responseSymbol(text: string): string | null {
  const top = text.slice(0, longestTop);
  return bareSymbol(findMasthead(top, lineRuns(top)).masthead.symbol?.text ?? "");
}

/** The symbol without the Markdown marks that a line may have around it. */
export const bareSymbol = (line: string): string | null => symbolPattern.exec(line)?.[0] ?? null;

/** `MEX201603` names `MEX201603.E` and its translation alike. */
export const namesResponse = (written: string, symbol: string): boolean =>
  written.split(".")[0] === symbol.split(".")[0];
