// Starts the server part of VS Code on a free loopback port, with throw-away data, and ends it with all its children.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "../temporary-folder.mjs";
import { installVSCode } from "./install-vscode.mjs";

/** Quiet pictures: nothing but the draft, its findings and the status bar. */
const userSettings = {
  "workbench.startupEditor": "none",
  // In a browser VS Code saves by itself; a test takes back what it wrote.
  "files.autoSave": "off",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
};
const startSeconds = 60;

/** Answers port and token, how to end it, and a promise that fails should the server end by itself. */
export async function startServer({ environment = {}, settings = {}, exitCodeWhenInterrupted = 130 } = {}) {
  const { node, serverMain } = await installVSCode();
  const data = temporaryFolder("vscode");
  // Loopback is open to every program of this machine; a terminal in VS Code is not for them.
  const token = randomUUID();
  const userFolder = join(data, "data", "User");
  await mkdir(userFolder, { recursive: true });
  await writeFile(join(userFolder, "settings.json"), JSON.stringify({ ...userSettings, ...settings }));

  const args = [
    ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token, "--accept-server-license-terms"],
    ...["--enable-smoke-test-driver", "--disable-workspace-trust", "--disable-experiments"],
    ...["--telemetry-level", "off", "--server-data-dir", data, "--extensions-dir", join(data, "extensions")],
  ];
  const child = spawn(node, [serverMain, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the extension host and every other child can be ended with it.
    detached: process.platform !== "win32",
  });
  const killAtExit = () => endGroup(child, "SIGKILL");
  process.once("exit", killAtExit);

  let asked = false;
  const end = async () => {
    asked = true;
    await stop(child);
    process.off("exit", killAtExit);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => end().finally(() => process.exit(exitCodeWhenInterrupted)));
  }
  try {
    return { port: await portOf(child), token, end, ended: failsAtEndOf(child, () => !asked) };
  } catch (error) {
    await end();
    throw error;
  }
}

function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`VS Code's server did not start:\n${output}`)));
    setTimeout(
      () => reject(new Error(`VS Code's server did not answer:\n${output}`)),
      startSeconds * 1000,
    ).unref();
  });
}

function failsAtEndOf(child, isUnexpected) {
  const ended = new Promise((_, reject) => {
    child.once("exit", (code) => {
      if (isUnexpected()) reject(new Error(`VS Code's server ended by itself (exit code ${code}).`));
    });
  });
  // Whoever waits for it is told; that nobody waits is no error.
  ended.catch(() => {});
  return ended;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  endGroup(child, "SIGTERM");
  await Promise.race([exited, sleep(3000, undefined, { ref: false })]);
  endGroup(child, "SIGKILL");
}

function endGroup(child, signal) {
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // The whole group has ended already.
    if (error.code !== "ESRCH") throw error;
  }
}
