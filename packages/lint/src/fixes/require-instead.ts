import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from '../finding.ts';
import type { Sentence } from '../language-rule.ts';
import { isPlural } from './plural.ts';
import { subjectAt } from './subject.ts';
import { formsOf } from './verb-forms.ts';

const FORGOT =
  /^ (?:[a-z]+ly |also |again |had )?(?:forgot|forgotten|neglected|failed) to (?<verb>[a-z]+) (?<object>(?:the|a|an|our|any|all|this|these|those) (?:[^\s,.;:()\ue001\ue002]+ ){0,3}?[^\s,.;:()\ue001\ue002]+)(?=[,.;:]|$| (?:before|after|when|while|in|on|from|with|during|until|at|by|because|and|so|for|to|as|which|between|despite|again|first)\b)/u;

/**
 * `Alice forgot to run the migration` becomes `Nothing required the migration to be run`, or `The migration
 * was not run`: what the system allowed, and what happened.
 */
export function requireInstead(sentence: Sentence, match: Span): Fix[] {
  const subject = subjectAt(sentence, match.start);
  if (subject === null) return [];
  const rest = sentence.text.slice(subject.end, sentence.end);
  const found = FORGOT.exec(rest);
  const forms = formsOf(found?.groups?.verb ?? '');
  if (!found?.groups || !forms) return [];
  const end = subject.end + found[0].length;
  const object = sentence.source.slice(end - (found.groups.object?.length ?? 0), end);
  const span = { start: subject.start, end };
  const were = isPlural(object) ? 'were' : 'was';
  const capital = (text: string): string =>
    subject.first ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return [
    {
      ...span,
      title: 'Say what the system did not require',
      replacement: capital(`nothing required ${object} to be ${forms.participle}`),
    },
    {
      ...span,
      title: 'Say what happened',
      replacement: capital(`${object} ${were} not ${forms.participle}`),
    },
  ];
}
