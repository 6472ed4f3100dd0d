import { CONFIG_NAME } from '@kintsugi/lint/files';
import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';

/** Asks the editor to tell of every configuration file that comes, goes or changes. */
export const watchConfigs = (connection: Connection): Promise<unknown> =>
  connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/${CONFIG_NAME}` }],
  });
