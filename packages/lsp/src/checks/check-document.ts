import type { LintOptions } from '@kintsugi/lint';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Configs } from '../config/configs.ts';
import { filePath } from '../file-path.ts';
import type { Settings } from '../settings.ts';
import { type Linter, LintRefused } from '../worker/linter.ts';
import type { Check } from './checks.ts';
import { type CheckResult, MOST_CHARACTERS, resultOf, tooLong } from './result.ts';
import { isIgnored, isMarkdown, isNamedPostMortem, type Placed } from './scope.ts';

/** What checking a document takes. */
export interface CheckDocumentOptions {
  readonly linter: Linter;
  readonly configs: Configs;
  readonly settings: (uri: string) => Promise<Settings>;
  /** URIs of the workspace's folders, as they are now. */
  readonly roots: () => readonly string[];
}

/**
 * Checks one document by the settings and the nearest configuration: language in every document that is
 * wanted, structure where it is a post-mortem.
 */
export function checkDocument(options: CheckDocumentOptions): Check {
  return async (document, signal) => {
    const nothing: CheckResult = { version: document.version, findings: [], notes: [] };
    const { check } = await options.settings(document.uri);
    if (check === 'off' || !isMarkdown(document)) return nothing;
    const placed = place(document, options);
    if (placed && isIgnored(placed)) return nothing;
    const text = document.getText();
    const named = placed !== undefined && isNamedPostMortem(placed);
    if (text.length > MOST_CHARACTERS) {
      return check === 'all' || named ? tooLong(document, text.length) : nothing;
    }
    const report = await lintOrNote(options.linter, { text, config: placed?.config, signal });
    if (!report) return undefined;
    if ('note' in report) return { ...nothing, notes: named ? [report.note] : [] };
    const wanted = check === 'all' || named || report.document.kind === 'postmortem';
    return wanted ? resultOf(document.version, report) : nothing;
  };
}

function place({ uri }: TextDocument, options: CheckDocumentOptions): Placed | undefined {
  const path = filePath(uri);
  if (path === undefined) return undefined;
  const file = options.configs.speaksFor(path);
  return { path, roots: options.roots(), config: file?.config, configPath: file?.path };
}

interface Text {
  readonly text: string;
  readonly config: LintOptions['config'] | undefined;
  readonly signal: AbortSignal;
}

/** The report, or what whoever writes is told when the text cannot be linted. */
async function lintOrNote(linter: Linter, { text, config, signal }: Text) {
  try {
    return await linter.lint(text, config ? { config } : {}, signal);
  } catch (error) {
    if (error instanceof LintRefused) return { note: error.message };
    throw error;
  }
}
