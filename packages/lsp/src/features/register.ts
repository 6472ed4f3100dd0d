import { CodeActionKind, type Connection, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isMarkdown } from '../checks/scope.ts';
import type { Session } from '../session.ts';
import { type ActionContext, FIX_ALL, fixAll, quickFixes } from './actions.ts';
import { completeAt } from './completion/complete.ts';
import { hoverAt } from './hover.ts';

/** Connects what the editor asks and tells to what answers it. */
export function registerFeatures(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  registerChanges(connection, documents, session);
  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const result = document && (await session.checks.fresh(document));
    if (!document || !result) return null;
    const at = { offset: document.offsetAt(position), pages: session.pages };
    return hoverAt(document, result.findings, at);
  });
  connection.onCompletion(({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    if (!document || !isMarkdown(document)) return null;
    return completeAt(document, position, session.abilities);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    const result = document && (await session.checks.fresh(document));
    if (!document || !result) return null;
    const { abilities, pages } = session;
    const about: ActionContext = { document, abilities, pages };
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const all = wants(context.only, FIX_ALL) ? fixAll(about, result.findings) : null;
    return [
      ...(wants(context.only, CodeActionKind.QuickFix)
        ? quickFixes(about, result.findings, span)
        : []),
      ...(all ? [all] : []),
    ];
  });
}

/** Whether an action of a kind is asked for: the kinds named, or those below them. */
const wants = (only: readonly string[] | undefined, kind: string): boolean =>
  only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));

function registerChanges(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  session: Session,
): void {
  documents.onDidChangeContent(({ document }) => session.changed(document));
  documents.onDidClose(({ document }) => session.closed(document));
  connection.onDidChangeWatchedFiles(() => session.again());
  connection.onDidChangeConfiguration(({ settings }) =>
    session.abilities.configuration ? session.again() : session.pushed(settings?.kintsugi),
  );
  connection.onNotification('workspace/didChangeWorkspaceFolders', async () => {
    const folders = await connection.workspace.getWorkspaceFolders();
    session.moved((folders ?? []).map(({ uri }) => uri));
  });
}
