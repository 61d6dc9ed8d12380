/** Runs the command line in this process and keeps what it writes. */
import { run } from "../../server/src/cli/run";
import type { Terminal } from "../../server/src/cli/session";

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function runCli(argv: readonly string[], options: Partial<Terminal> = {}): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    write: (text) => void out.push(text),
    complain: (text) => void err.push(text),
    currentFolder: process.cwd(),
    environment: {},
    isTerminal: false,
    columns: 100,
    today: () => "2023-08-14",
    ...options,
  });
  return { code, out: out.join(""), err: err.join("") };
}
