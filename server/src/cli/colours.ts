/** Colours for a terminal, or none. */
import type { Severity } from "../core";
import type { Session } from "./session";

export interface Colours {
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: { readonly [value in Severity]: (text: string) => string };
}

const codes = { bold: 1, faint: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;

export function coloursFor({ arguments: { color }, terminal }: Session): Colours {
  const { NO_COLOR, TERM } = terminal.environment;
  const wanted = color && terminal.isTerminal && !NO_COLOR && TERM !== "dumb";
  const paint = (name: keyof typeof codes) => (text: string) =>
    wanted ? `\u001b[${codes[name]}m${text}\u001b[0m` : text;
  return {
    bold: paint("bold"),
    faint: paint("faint"),
    severity: {
      error: paint("red"),
      warning: paint("yellow"),
      information: paint("blue"),
      hint: paint("cyan"),
    },
  };
}
