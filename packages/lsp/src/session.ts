import type { Connection, TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Abilities } from './abilities.ts';
import { checkDocument } from './checks/check-document.ts';
import { Checks } from './checks/checks.ts';
import { diagnosticsOf } from './checks/diagnostics.ts';
import { isConfig } from './checks/scope.ts';
import { ConfigProblems } from './config/config-problems.ts';
import { createConfigs } from './config/configs.ts';
import { filePath } from './file-path.ts';
import { readSettings, type Settings } from './settings.ts';
import type { StartOptions } from './start-options.ts';
import type { Linter } from './worker/linter.ts';

/** What an editor's session is made of. */
export interface SessionParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly linter: Linter;
  readonly abilities: Abilities;
  readonly start: StartOptions;
  /** URIs of the workspace's folders at the start. */
  readonly roots: readonly string[];
}

/** One editor's session: documents that are checked as they change, and what decides how. */
export class Session {
  readonly abilities: Abilities;
  /** URI of the folder with the rules' pages. */
  readonly pages: string | undefined;
  readonly checks: Checks;
  readonly #parts: SessionParts;
  readonly #configs = createConfigs();
  readonly #configProblems: ConfigProblems;
  #roots: readonly string[];
  #pushed: Settings;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.abilities = parts.abilities;
    this.pages = parts.start.rulePages;
    this.#roots = parts.roots;
    this.#pushed = readSettings(parts.start.settings);
    this.#configProblems = new ConfigProblems(parts.connection, parts.documents);
    this.checks = new Checks({
      check: checkDocument({
        linter: parts.linter,
        configs: this.#configs,
        settings: (uri) => this.settings(uri),
        roots: () => this.#roots,
      }),
      find: (uri) => parts.documents.get(uri),
      show: (document, result) =>
        void parts.connection.sendDiagnostics({
          uri: document.uri,
          version: document.version,
          diagnostics: diagnosticsOf(document, result, this.pages),
        }),
      failed: (document, error) =>
        parts.connection.console.error(`${document.uri} was not checked: ${String(error)}`),
    });
  }

  /** The settings for a document: the editor's when it can be asked, else those it pushed. */
  async settings(scopeUri: string): Promise<Settings> {
    if (!this.abilities.configuration) return this.#pushed;
    const asked: unknown = await this.#parts.connection.workspace.getConfiguration({
      scopeUri,
      section: 'kintsugi',
    });
    return readSettings(asked);
  }

  /** A document is new or changed. */
  changed(document: TextDocument): void {
    if (isConfig(document.uri)) {
      this.#configProblems.showOpen(document);
      return;
    }
    this.#showConfigOf(document.uri);
    this.checks.schedule(
      document,
      this.settings(document.uri).then(({ delay }) => delay),
    );
  }

  /** A document is closed: nothing of it is shown any more. */
  async closed({ uri }: TextDocument): Promise<void> {
    if (isConfig(uri)) return;
    this.checks.forget(uri);
    await this.#parts.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Configuration files or settings changed: every document is checked again. */
  again(): void {
    this.#configs.forget();
    this.#configProblems.forget();
    for (const document of this.#parts.documents.all()) this.changed(document);
  }

  /** The editor without a way to be asked sent its settings. */
  pushed(settings: unknown): void {
    this.#pushed = readSettings(settings);
    this.again();
  }

  /** The workspace's folders changed. */
  moved(roots: readonly string[]): void {
    this.#roots = roots;
    this.again();
  }

  #showConfigOf(uri: string): void {
    const path = filePath(uri);
    const config = path === undefined ? undefined : this.#configs.speaksFor(path);
    if (config) this.#configProblems.showStored(config);
  }
}

/** A session for the editor at the other end. */
export const createSession = (parts: SessionParts): Session => new Session(parts);
