/** The folder where a user's programs keep what they can make again. */
import { homedir } from "node:os";
import { join } from "node:path";

type Environment = { readonly [name: string]: string | undefined };

export function userCacheFolder(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  if (environment.XDG_CACHE_HOME) return join(environment.XDG_CACHE_HOME, "corroborate");
  if (platform === "win32" && environment.LOCALAPPDATA) return join(environment.LOCALAPPDATA, "corroborate");
  const inHome = platform === "darwin" ? join("Library", "Caches") : ".cache";
  return join(homedir(), inHome, "corroborate");
}
