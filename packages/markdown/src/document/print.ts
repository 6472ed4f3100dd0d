import type { PostMortemDocument } from '@kintsugi/domain';

export function printPostMortem(_document: PostMortemDocument): string {
  throw new Error('Not written yet.');
}
