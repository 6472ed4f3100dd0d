import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';

/** The server as an editor would start it from the repository. */
export const SERVER = [fileURLToPath(new URL('../../bin/kintsugi-lsp.mjs', import.meta.url))];

/** An editor for tests: another process's server at the other end of a real connection. */
export interface Editor {
  readonly capabilities: InitializeResult['capabilities'];
  readonly connection: ProtocolConnection;
  /** The patterns of the files that the server asks to be told of, once it does. */
  readonly watched: Promise<readonly string[]>;
  /** What it answers when it is asked for its settings. */
  settings: unknown;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (
    uri: string,
    version: number,
    changes: TextDocumentContentChangeEvent[],
  ) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** The next diagnostics of a document that fit, those that came already included. */
  readonly diagnostics: (
    uri: string,
    fits?: (shown: PublishDiagnosticsParams) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
  readonly hover: (uri: string, position: Position) => Promise<Hover | null>;
  readonly complete: (uri: string, position: Position) => Promise<CompletionItem[]>;
  readonly actions: (uri: string, range: Range, only?: string[]) => Promise<CodeAction[]>;
  /** Says goodbye; the exit code of the server. */
  readonly end: () => Promise<number | null>;
}

/** How the editor starts the server, and what it can do. */
export interface EditorOptions {
  readonly command?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly roots?: readonly string[];
  readonly capabilities?: InitializeParams['capabilities'];
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
}

/** What VS Code can do, as far as the server looks at it. */
export const ABLE: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    workspaceFolders: true,
  },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** Starts a server and shakes hands with it. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const child = spawn(process.execPath, [...(options.command ?? SERVER), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...options.env },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown = new Shown(connection);
  const watched = Promise.withResolvers<readonly string[]>();
  const state = { settings: options.settings };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => state.settings));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    const watchers = registrations.flatMap(
      ({ registerOptions }) => registerOptions?.watchers ?? [],
    );
    if (watchers.length > 0) watched.resolve(watchers.map(({ globPattern }) => globPattern));
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: options.roots?.[0] ?? null,
    workspaceFolders: (options.roots ?? []).map((uri) => ({ uri, name: uri })),
    capabilities: options.capabilities ?? ABLE,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    ...requests(connection),
    capabilities,
    connection,
    watched: watched.promise,
    get settings() {
      return state.settings;
    },
    set settings(value) {
      state.settings = value;
    },
    diagnostics: (uri, fits = () => true) => shown.next(uri, fits),
    end: () => endOf(child, connection),
  };
}

async function endOf(child: ChildProcess, connection: ProtocolConnection): Promise<number | null> {
  const gone = once(child, 'exit');
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  const [code]: (number | null)[] = await gone;
  connection.dispose();
  return code ?? null;
}

type Requests = Pick<Editor, 'open' | 'change' | 'close' | 'hover' | 'complete' | 'actions'>;

const requests = (connection: ProtocolConnection): Requests => ({
  open: (uri, text, languageId = 'markdown') =>
    connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    }),
  change: (uri, version, contentChanges) =>
    connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    }),
  close: (uri) =>
    connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
  hover: (uri, position) =>
    connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }),
  complete: async (uri, position) => {
    const found = await connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return Array.isArray(found) ? found : (found?.items ?? []);
  },
  actions: async (uri, range, only) => {
    const context = { diagnostics: [], ...(only && { only }) };
    const found = await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    });
    return (found ?? []).filter((action): action is CodeAction => !('arguments' in action));
  },
});

/** Diagnostics as they come, kept until somebody asks for them. */
class Shown {
  readonly #came: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(connection: ProtocolConnection) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#came.push(params);
      for (const look of [...this.#waiting]) look();
    });
  }

  next(
    uri: string,
    fits: (shown: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => {
      const look = (): void => {
        const at = this.#came.findIndex((params) => params.uri === uri && fits(params));
        const [found] = at < 0 ? [] : this.#came.splice(at, 1);
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }
}
