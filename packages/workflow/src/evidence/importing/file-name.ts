const MAX_NAME = 255;

/**
 * The name of an uploaded file as it is kept: without the folders of the sender's disk, without
 * control characters, never empty.
 */
export function cleanFileName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed()
    .trim();
  return clean === '' ? 'evidence' : clean.slice(0, MAX_NAME);
}
