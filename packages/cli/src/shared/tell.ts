import { colorsFor } from './colors.ts';
import type { ExitCode } from './exit.ts';
import type { Explanation } from './explanation.ts';
import { plain } from './plain.ts';

/**
 * Tells on standard error why a command failed, as lines or (with `json`) as one JSON object
 * `{"error": {…}}`, and says the exit code.
 */
export function tell(
  { exitCode, title, details, todo, problem }: Explanation,
  json: boolean,
): ExitCode {
  if (json) {
    const told = problem ?? { title, detail: details.join(' '), ...(todo && { todo }) };
    process.stderr.write(`${JSON.stringify({ error: { ...told, exitCode } })}\n`);
    return exitCode;
  }
  const color = colorsFor(process.stderr);
  const lines = [
    `${color.red('✗')} ${plain(title)}`,
    ...details.map((detail) => `  ${plain(detail)}`),
    ...(todo === undefined ? [] : [color.dim(`  → ${plain(todo)}`)]),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  return exitCode;
}

/** With KINTSUGI_DEBUG, where in the program an error came from. */
export function tellWhere(error: unknown): void {
  if (process.env.KINTSUGI_DEBUG && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
}
