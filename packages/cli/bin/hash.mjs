import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What tells the content of a file from another one. @param {URL | string} file */
export function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('base64');
}
