import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from '../../finding.ts';
import type { Sentence } from '../../language-rule.ts';

const SHOULD_HAVE_BEEN =
  /\b(?:should|could) have been ((?:caught|spotted|noticed|reviewed|tested|checked|verified|escalated|communicated)\b)/i;

/** `should have been caught in review` tells as a fact: `was not caught in review`. */
export function fixHindsight(sentence: Sentence, match: Span): Fix[] {
  const found = SHOULD_HAVE_BEEN.exec(sentence.text.slice(match.start, match.end));
  if (!found) return [];
  const start = match.start + found.index;
  return [
    {
      title: 'Tell what happened',
      replacement: `was not ${found[1] ?? ''}`,
      start,
      end: start + found[0].length,
    },
  ];
}
