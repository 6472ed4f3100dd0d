import { isLiteral, literalSpans } from './literal.ts';
import { FACT_SPAN } from './token.ts';

/** Prose of a file with printed facts turned back into tokens. Inside of code nothing is touched. */
export function readFacts(text: string): string {
  if (!text.includes('<span data-fact="')) return text;
  const literal = literalSpans(text);
  return text.replace(FACT_SPAN, (span, key: string, offset: number) =>
    isLiteral(literal, offset) ? span : `{{fact:${key}}}`,
  );
}
