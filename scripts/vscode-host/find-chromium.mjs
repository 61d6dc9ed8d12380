// Finds a Chromium or Chrome to show VS Code in; on a Debian system without one, installs it when that is allowed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const usualPlaces = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => join(folder, "Google\\Chrome\\Application\\chrome.exe")),
};

export function findChromium() {
  const found = installedChromium() ?? (installFromDebian() ? installedChromium() : undefined);
  if (found) return found;
  throw new Error(
    "Install Chromium or Chrome, or set CHROMIUM to the program's path, and run the command again.",
  );
}

function installedChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(existsSync);
}

/** Only as root or where sudo asks no password: a test must not stop to ask for one. */
function installFromDebian() {
  if (process.platform !== "linux" || !succeeds("apt-get", ["--version"])) return false;
  const sudo = process.getuid() === 0 ? [] : ["sudo", "-n"];
  if (sudo.length > 0 && !succeeds("sudo", ["-n", "true"])) return false;
  console.log("Installing Chromium …");
  const [program, ...args] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
  return (
    succeeds(program, [...args, "update", "-qq"]) &&
    succeeds(program, [...args, "install", "-y", "-qq", "--no-install-recommends", "chromium"])
  );
}

const succeeds = (program, args) =>
  spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
