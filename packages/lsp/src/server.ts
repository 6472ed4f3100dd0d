import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readAbilities } from './abilities.ts';
import { watchConfigs } from './config/watch-configs.ts';
import { FIX_ALL } from './features/actions.ts';
import { TRIGGERS } from './features/completion/complete.ts';
import { registerFeatures } from './features/register.ts';
import { createSession, type Session } from './session.ts';
import { readStartOptions } from './start-options.ts';
import { createLinter } from './worker/linter.ts';

/** Serves one editor over a connection, until it says `exit`. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const linter = createLinter();
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = createSession({
      connection,
      documents,
      linter,
      abilities: readAbilities(params.capabilities),
      start: readStartOptions(params.initializationOptions),
      roots: (params.workspaceFolders ?? []).map(({ uri }) => uri),
    });
    registerFeatures(connection, documents, session);
    return capabilities();
  });
  connection.onInitialized(() => {
    if (session) void afterStart(connection, session);
  });
  connection.onShutdown(async () => {
    session?.checks.close();
    await linter.close();
  });
  documents.listen(connection);
  connection.listen();
}

const capabilities = (): InitializeResult => ({
  serverInfo: { name: 'kintsugi-lsp' },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGERS },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});

/** Registers for what the editor can tell of later. */
async function afterStart(connection: Connection, session: Session): Promise<void> {
  const { abilities } = session;
  if (abilities.settingsRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, {
      section: 'kintsugi',
    });
  }
  if (abilities.fileWatching) await watchConfigs(connection);
}
