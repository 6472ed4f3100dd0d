import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text after an action of the server is carried out; a snippet's hints stand as they are. */
export function applyAction(text: string, action: CodeAction): string {
  const document = TextDocument.create('file:///applied.md', 'markdown', 1, text);
  return TextDocument.applyEdits(document, editsOf(action));
}

function editsOf({ edit }: CodeAction): TextEdit[] {
  const changed = Object.values(edit?.changes ?? {}).flat();
  const versioned = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits : [],
  );
  return [...changed, ...versioned].map((one) => ({
    range: one.range,
    newText: 'newText' in one ? one.newText : withHints(one.snippet.value),
  }));
}

/** A snippet as it stands before anybody fills it in. */
export const withHints = (snippet: string): string =>
  snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');
