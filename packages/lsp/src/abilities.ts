import type { ClientCapabilities } from 'vscode-languageserver/node';

/** What the editor at the other end can do, as far as it changes what we send. */
export interface Abilities {
  /** It can be asked for its settings. */
  readonly configuration: boolean;
  /** It tells of settings that changed when registered for them. */
  readonly settingsRegistration: boolean;
  /** It watches files for us. */
  readonly fileWatching: boolean;
  /** It takes edits that name the version they are meant for. */
  readonly versionedEdits: boolean;
  /** It takes edits with places to fill in. */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
}

/** Reads the capabilities of `initialize`. */
export const readAbilities = ({ workspace, textDocument }: ClientCapabilities): Abilities => ({
  configuration: workspace?.configuration === true,
  settingsRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
  snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
  snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
});
