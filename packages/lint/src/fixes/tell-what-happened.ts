import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from '../finding.ts';
import type { Sentence } from '../language-rule.ts';
import { isPlural } from './plural.ts';
import { formsOfParticiple } from './verb-forms.ts';

const TITLE = 'Tell what happened';
const ACTIVE = /(?:should|ought to) have ([a-z]+)\b(?! better)/iu;
const NEGATED = /(?:should not|shouldn['’]t|should never) have ([a-z]+)\b/iu;
const PASSIVE = /(?<subject>[\p{L}\p{N}-]+) (?:should|could|ought to) have been ([a-z]+)\b/iu;

/**
 * `The operator should have checked it` becomes `The operator did not check it`; `This should have been caught
 * in review` becomes `This was not caught in review`.
 */
export function tellWhatHappened(sentence: Sentence, match: Span): Fix[] {
  const from = Math.max(sentence.start, match.start - 30);
  const text = sentence.text.slice(from, Math.min(sentence.end, match.end + 30));
  return passive(text, from) ?? negated(text, from) ?? active(text, from) ?? [];
}

const fixAt = (start: number, length: number, replacement: string): Fix[] => [
  { title: TITLE, replacement, start, end: start + length },
];

function passive(text: string, from: number): Fix[] | null {
  const found = PASSIVE.exec(text);
  const forms = formsOfParticiple(found?.[2]?.toLowerCase() ?? '');
  const subject = found?.groups?.subject;
  if (!found || !forms || subject === undefined) return found ? [] : null;
  const were = isPlural(subject) ? 'were' : 'was';
  return fixAt(
    from + found.index + subject.length + 1,
    found[0].length - subject.length - 1,
    `${were} not ${forms.participle}`,
  );
}

function negated(text: string, from: number): Fix[] | null {
  const found = NEGATED.exec(text);
  if (!found) return null;
  const forms = formsOfParticiple(found[1]?.toLowerCase() ?? '');
  return forms ? fixAt(from + found.index, found[0].length, forms.past) : [];
}

function active(text: string, from: number): Fix[] | null {
  const found = ACTIVE.exec(text);
  if (!found) return null;
  const forms = formsOfParticiple(found[1]?.toLowerCase() ?? '');
  return forms ? fixAt(from + found.index, found[0].length, `did not ${forms.base}`) : [];
}
