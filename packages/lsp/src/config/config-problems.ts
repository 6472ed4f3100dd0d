import { pathToFileURL } from 'node:url';
import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configDiagnostics } from './config-diagnostics.ts';
import { type ConfigFile, readConfigText } from './configs.ts';

/** Shows what is wrong with configuration files, in those files: as typed while open, else as stored. */
export class ConfigProblems {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  /** The URIs on which something is shown, and those that were looked at. */
  readonly #shown = new Map<string, number>();

  constructor(connection: Connection, documents: TextDocuments<TextDocument>) {
    this.#connection = connection;
    this.#documents = documents;
  }

  /** An open configuration file, as it is being typed. */
  showOpen(document: TextDocument): void {
    const { problems } = readConfigText(document.getText());
    void this.#connection.sendDiagnostics({
      uri: document.uri,
      version: document.version,
      diagnostics: configDiagnostics(problems),
    });
  }

  /** A configuration file that speaks for an open document, as it is stored. */
  showStored({ path, problems }: ConfigFile): void {
    const uri = pathToFileURL(path).href;
    if (this.#documents.get(uri)) return;
    if (this.#shown.get(uri) === undefined && problems.length === 0) return;
    this.#shown.set(uri, problems.length);
    void this.#connection.sendDiagnostics({ uri, diagnostics: configDiagnostics(problems) });
  }

  /** Takes everything back that was shown on stored files; what is still wrong is shown again by the next check. */
  forget(): void {
    for (const uri of this.#shown.keys()) {
      if (!this.#documents.get(uri))
        void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.#shown.clear();
  }
}
