import { FactKey, factValue } from '@kintsugi/domain';
import { isLiteral, literalSpans } from './literal.ts';
import { readFacts } from './read.ts';
import { FACT_TOKEN } from './token.ts';

/** What facts are taken from. */
export type FactSource = Parameters<typeof factValue>[1];

const RISKY = /[!-/:-@[-`{-~]/g;

/** A value in which no character can be a mark of Markdown or HTML. */
const inert = (value: string): string =>
  value.replace(RISKY, (char) => (/[.,():/-]/.test(char) ? char : `&#${char.charCodeAt(0)};`));

/** What stands for a fact that is not known yet. */
const UNKNOWN_FACT = 'not known yet';

/**
 * Prose for a file: each fact token becomes its value inside of a `span` that names the fact, so that
 * the file reads well and imports back. Where that would not read back as the same prose (inside of an
 * HTML attribute, say), the tokens stay.
 */
export function printFacts(prose: string, source: FactSource): string {
  if (!prose.includes('{{fact:')) return prose;
  const literal = literalSpans(prose);
  const printed = prose.replace(FACT_TOKEN, (token, key: string, offset: number) => {
    if (isLiteral(literal, offset)) return token;
    const fact = FactKey.parse(key);
    const value = inert(factValue(fact, source) ?? UNKNOWN_FACT);
    return `<span data-fact="${fact}">${value}</span>`;
  });
  return readFacts(printed) === prose ? printed : prose;
}
