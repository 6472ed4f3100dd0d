import type { Fix } from '../../finding.ts';
import type { Sentence } from '../../language-rule.ts';

const FORGOT =
  /(?<subject>\p{L}[^,.;:]{0,60}?) (?:forgot|neglected|failed) to (?<verb>run|apply|set|add|update|restart|enable|disable|check|rotate|renew|notify|deploy|remove|test|review) (?<object>(?:the |a |an |our )?[^,.;:]{1,80})(?=[,.;:]|$)/u;

const PARTICIPLES: Readonly<Record<string, string>> = {
  run: 'run',
  apply: 'applied',
  set: 'set',
  notify: 'notified',
};

const participle = (verb: string): string =>
  PARTICIPLES[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);

/** `Alice forgot to run the migration` becomes `Nothing required the migration to be run`. */
export function fixForgotten(sentence: Sentence): Fix[] {
  const text = sentence.text.slice(sentence.start, sentence.end);
  const found = FORGOT.exec(text);
  if (!found?.groups || /[\ue000-\ue002]/.test(found[0])) return [];
  const { verb = '', object = '' } = found.groups;
  const start = sentence.start + found.index;
  const nothing = found.index === 0 ? 'Nothing' : 'nothing';
  return [
    {
      title: 'Ask what the system required',
      replacement: `${nothing} required ${object} to be ${participle(verb)}`,
      start,
      end: start + found[0].length,
    },
  ];
}
