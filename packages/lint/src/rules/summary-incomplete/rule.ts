import { saysDuration } from '../../shape/duration.ts';
import type { StructureRule } from '../../structure-rule.ts';

/** A day, a time, or a word for one. */
const WHEN =
  /\d{1,2}[:.]\d{2}|\b\d{4}\b|\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:yesterday|today|tonight|last (?:night|week)|overnight|midnight|noon|morning|afternoon|evening|weekend|night|hours?|minutes?|days?|weeks?)\b|\{\{fact:|<span data-fact=/i;

/** What it meant to somebody or something: a quantity, people, or a state that hurts. */
const IMPACT =
  /\d|%|\b(?:users?|customers?|clients?|shoppers?|visitors?|buyers?|people|players?|members?|subscribers?|patients?|drivers?|teams?|tenants?|accounts?|merchants?|readers?|everyone|nobody|no one|half|most|all|some|many|impact\w*|affect\w*|unavailab\w*|down|downtime|offline|outage|slow\w*|degrad\w*|fail\w*|error\w*|los[ts]\w*|delay\w*|late|wrong|stale|missing|unable|could not|couldn't|cannot|did not|didn't|unreachable|timed out|time-?outs?|stopped|broke\w*|refused|rejected|exposed|leak\w*|breach\w*|crash\w*|blocked|corrupt\w*|vulnerab\w*|halted|stuck|interrupt\w*|disrupt\w*)\b|\{\{fact:|<span data-fact=/i;

export const summaryIncomplete: StructureRule = {
  id: 'structure/summary-incomplete',
  title: 'Summary that does not say when, or what it meant',
  level: 'info',
  what: 'The summary leaves out when it happened, or what it meant to others.',
  why: 'What happened, when, impact: many read nothing but the summary.',
  question: 'What happened, when, and what did it mean to others?',
  examples: {
    fails: ['## 1. Summary\n\nA node was replaced on Monday.'],
    passes: ['## 1. Summary\n\nThe checkout was slow for 47 minutes.'],
  },
  find: ({ shape }) => {
    if (shape.summary === null) return [];
    const { text, where } = shape.summary;
    const lacks = [
      ...(shape.dated || WHEN.test(text) || saysDuration(text) ? [] : ['when it happened']),
      ...(IMPACT.test(text) ? [] : ['what it meant to others']),
    ];
    return lacks.length === 0
      ? []
      : [{ where, message: `The summary does not say ${lacks.join(' nor ')}.` }];
  },
};
