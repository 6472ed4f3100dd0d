import { Draft } from '../document/draft.ts';
import type { ParseOptions } from '../document/parse.ts';
import { LineIndex } from '../place.ts';

export function readForeign(text: string, _options: ParseOptions): Draft {
  const draft = new Draft(new LineIndex(text));
  draft.write('appendix', text);
  return draft;
}
