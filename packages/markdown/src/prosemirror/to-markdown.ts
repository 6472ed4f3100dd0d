import type { ProseMirrorJSON } from './json.ts';

export function proseMirrorToMarkdown(_document: ProseMirrorJSON): string {
  throw new Error('Not written yet.');
}
