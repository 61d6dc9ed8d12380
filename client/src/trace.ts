/** Writes what client and server say to each other, with the time taken, when `corroborate.trace.server` asks for it. */
import * as vscode from "vscode";
import type { MessageSignature, Middleware } from "vscode-languageclient/node";

export function traceMiddleware(output: vscode.LogOutputChannel): Middleware {
  const write = (type: string | MessageSignature, parameters: unknown, time: string) => {
    const level = vscode.workspace.getConfiguration("corroborate").get<string>("trace.server", "off");
    if (level === "off") return;
    const said = level === "verbose" ? ` ${JSON.stringify(parameters)}` : "";
    output.info(`${typeof type === "string" ? type : type.method}${time}${said}`);
  };
  return {
    async sendRequest(type, parameters, token, next) {
      const start = performance.now();
      try {
        return await next(type, parameters, token);
      } finally {
        write(type, parameters, ` (${Math.round(performance.now() - start)} ms)`);
      }
    },
    async sendNotification(type, next, parameters) {
      write(type, parameters, "");
      await next(type, parameters);
    },
  };
}
