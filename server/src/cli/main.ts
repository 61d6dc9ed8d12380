/** The program `corroborate`: connects the command line to this process. */
import { today } from "../node/today";
import { run } from "./run";

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const ended = run(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  currentFolder: process.cwd(),
  environment: process.env,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.columns ?? 100,
  today,
});
void ended.then((code) => {
  process.exitCode = code;
});
