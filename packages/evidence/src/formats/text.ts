const MAX_TEXT = 8000;

/**
 * Text as it can be stored and shown: NUL (which PostgreSQL cannot hold) is shown as ␀, half
 * surrogate pairs are replaced, and what is longer than 8,000 characters is cut with an ellipsis.
 */
export function cleanText(text: string, limit = MAX_TEXT): string {
  const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return cut.toWellFormed().replaceAll('\u0000', '␀').trim();
}

/** The name of a file without folders, archive and extension: `api` for `logs.zip!out/api.log`. */
export function sourceOfFile(fileName: string): string {
  const base = fileName.split(/[!/\\]/).at(-1) ?? fileName;
  const stem = base.replace(/(\.(log|txt|json|jsonl|ndjson|csv|gz|\d+))+$/i, '');
  return stem === '' ? base : stem;
}
