import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { SOURCE } from '../checks/diagnostics.ts';
import type { ConfigFileProblem } from './configs.ts';

/** What the editor shows in a configuration file that cannot be used. */
export const configDiagnostics = (problems: readonly ConfigFileProblem[]): Diagnostic[] =>
  problems.map(({ line, column, message }) => {
    const start = { line: line - 1, character: column - 1 };
    return {
      // To the word's end, as editors widen an empty range themselves.
      range: { start, end: start },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message: `${message} Until it is mended, documents are checked as if this file were not there.`,
    };
  });
