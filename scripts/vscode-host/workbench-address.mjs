// The address at which a started server shows a workspace with the extension of this checkout under development.
import { pathToFileURL } from "node:url";
import { projectFolder } from "../run-command.mjs";

/** `workspace` is a folder or a .code-workspace file; `file` is opened in it, `suite` run inside the extension host. */
export function workbenchAddress({ port, token }, { workspace, file, suite }) {
  const authority = `127.0.0.1:${port}`;
  const remote = (path) => pathToFileURL(path).href.replace("file://", `vscode-remote://${authority}`);
  const payload = [["extensionDevelopmentPath", remote(projectFolder.slice(0, -1))]];
  if (suite) payload.push(["extensionTestsPath", remote(suite)]);
  if (file) payload.push(["openFile", remote(file)]);
  const query = new URLSearchParams({
    tkn: token,
    [workspace.endsWith(".code-workspace") ? "workspace" : "folder"]: pathToFileURL(workspace).pathname,
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
