/** Findings as workflow commands, which GitHub shows beside the changed lines. */
import type { Severity } from "../core";
import type { CheckedDraft } from "./check-drafts";

const commands: { readonly [value in Severity]: string } = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

export function renderGithub(checked: readonly CheckedDraft[]): string {
  return checked
    .flatMap(({ file, findings }) =>
      findings.map(({ severity, code, message, line, column, endLine, endColumn }) => {
        const place = { file, line, col: column, endLine, endColumn, title: code };
        const properties = Object.entries(place).map(([name, value]) => `${name}=${property(value)}`);
        return `::${commands[severity]} ${properties.join(",")}::${escaped(message)}\n`;
      }),
    )
    .join("");
}

const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number): string =>
  escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
