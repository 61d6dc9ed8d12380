/** Gets the settings: asked of the editor where it answers that, else as it sent them. */
import type { Connection } from "vscode-languageserver/node";
import { readSettings, type Settings } from "../settings";

const section = "corroborate";

/** The settings that hold for an address, or everywhere. */
export async function askSettings(connection: Connection, scopeUri: string | null): Promise<Settings> {
  const item = scopeUri === null ? { section } : { section, scopeUri };
  return readSettings(await connection.workspace.getConfiguration(item));
}

/** Editors send either the section or an object that holds it. */
export function settingsIn(sent: unknown): Settings {
  const holds = typeof sent === "object" && sent !== null && section in sent;
  return readSettings(holds ? (sent as { [section]: unknown })[section] : sent);
}
