import type { ProseMirrorJSON } from './json.ts';

export function markdownToProseMirror(_markdown: string): ProseMirrorJSON {
  throw new Error('Not written yet.');
}
