import type { ExitCode } from './exit.ts';
import { explain } from './explain.ts';
import { colorsFor } from './output.ts';
import { plain } from './plain.ts';

/**
 * Tells on standard error why a command failed, as lines or (with `json`) as one JSON object
 * `{"error": {…}}`, and says the exit code.
 */
export function reportError(error: unknown, json: boolean): ExitCode {
  const { exitCode, title, details, todo, problem } = explain(error);
  if (json) {
    const told = problem ?? { title, detail: details.join(' '), ...(todo && { todo }) };
    process.stderr.write(`${JSON.stringify({ error: { ...told, exitCode } })}\n`);
  } else {
    const color = colorsFor(process.stderr);
    const lines = [
      `${color.red('✗')} ${plain(title)}`,
      ...details.map((detail) => `  ${plain(detail)}`),
      ...(todo === undefined ? [] : [color.dim(`  → ${plain(todo)}`)]),
    ];
    process.stderr.write(`${lines.join('\n')}\n`);
  }
  if (process.env.KINTSUGI_DEBUG && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  return exitCode;
}
