import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/**
 * Serves the editor that started this process, over standard input and output. The process ends when the
 * editor says so or goes away.
 */
export function serveStdio(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
}
