// Runs a program in the project's folder and shows what it prints; a failure becomes an error with a clear line.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** Runs to the end and answers the exit code; a program that cannot start is an error. */
export function exitCodeOf(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: "inherit", ...options });
    child.once("error", (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once("close", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

export async function run(program, args, options = {}) {
  const code = await exitCodeOf(program, args, options);
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with exit code ${code}.`);
}

/** npm is a script of the shell's on Windows, so it needs the shell there. */
export const runNpm = (args, options = {}) =>
  run("npm", args, { shell: process.platform === "win32", ...options });

/** Runs a script's main function; a failure is one line, not a stack trace. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
