/** What the editor at the other end can do, and the language its user reads. */
import type { InitializeParams } from "vscode-languageserver/node";
import type { Locale } from "../core";

export interface ClientAbilities {
  readonly locale: Locale;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly watchesFiles: boolean;
  readonly relativePatterns: boolean;
  readonly definitionLinks: boolean;
  readonly implementationLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  readonly registersReferences: boolean;
  readonly completionEditRange: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  /** Shows documents of `sourceScheme`. */
  readonly showsSources: boolean;
  /** May be asked to send requests about documents of more kinds than drafts. */
  readonly registersSources: boolean;
}

export function readAbilities({ locale, capabilities }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  const defaults = textDocument?.completion?.completionList?.itemDefaults ?? [];
  return {
    locale: locale?.toLowerCase().startsWith("fr") ? "fr" : "en",
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    implementationLinks: textDocument?.implementation?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    registersReferences: textDocument?.references?.dynamicRegistration === true,
    changeAnnotations:
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      textDocument?.rename?.honorsChangeAnnotations === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    showsSources: Object(capabilities.experimental).corroborateSources === true,
    registersSources:
      textDocument?.documentSymbol?.dynamicRegistration === true &&
      textDocument.foldingRange?.dynamicRegistration === true &&
      textDocument.codeLens?.dynamicRegistration === true,
    completionEditRange: defaults.includes("editRange"),
  };
}
