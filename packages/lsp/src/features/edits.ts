import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Abilities } from '../abilities.ts';

/** Edits of one document, for the version it has now where the editor can hold us to that. */
export const workspaceEdit = (
  { uri, version }: TextDocument,
  edits: TextEdit[],
  abilities: Abilities,
): WorkspaceEdit =>
  abilities.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };

/** An edit with places to fill in; only for an editor whose abilities say so. */
export const snippetEdit = (
  { uri, version }: TextDocument,
  edits: SnippetTextEdit[],
): WorkspaceEdit => ({ documentChanges: [{ textDocument: { uri, version }, edits }] });
