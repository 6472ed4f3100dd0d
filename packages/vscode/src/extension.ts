import { commands, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

const ID = 'kintsugi';

let client: LanguageClient | undefined;

/** Starts the language server when VS Code opens a document that it may have something to say about. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = clientFor(context);
  client = started;
  context.subscriptions.push(
    commands.registerCommand('kintsugi.restart', () => started.restart()),
    commands.registerCommand('kintsugi.showOutput', () => started.outputChannel.show()),
  );
  await started.start();
}

/** Ends the language server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}

function clientFor({ extensionUri }: ExtensionContext): LanguageClient {
  const bundled = (...path: string[]): Uri => Uri.joinPath(extensionUri, 'dist', ...path);
  const server = {
    module: bundled('server.mjs').fsPath,
    transport: TransportKind.stdio,
  };
  return new LanguageClient(ID, 'Kintsugi', server, {
    documentSelector: [
      { language: 'markdown' },
      { language: 'mdx' },
      { pattern: '**/kintsugi.config.json' },
    ],
    initializationOptions: { rulePages: bundled('rules').toString() },
  });
}
