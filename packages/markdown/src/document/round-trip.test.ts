import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseProse } from '../prose/normalise.ts';
import { postMortem, prose } from '../testing/arbitrary.ts';
import { normaliseDocument } from './normalise.ts';
import { parsePostMortem } from './parse.ts';
import { printPostMortem } from './print.ts';

describe('a post-mortem as a Markdown file', () => {
  it('comes back as its normal form', () => {
    fc.assert(
      fc.property(postMortem, (document) => {
        const normal = normaliseDocument(document);
        const { document: read, notes } = parsePostMortem(printPostMortem(document));
        expect(read).toEqual(normal);
        expect(notes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has an idempotent normal form', () => {
    fc.assert(
      fc.property(postMortem, (document) => {
        const normal = normaliseDocument(document);
        expect(normaliseDocument(normal)).toEqual(normal);
      }),
      { numRuns: 100 },
    );
  });

  it('loses no word of prose in its normal form', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const words = (markdown: string) => markdown.match(/[\p{L}\p{N}]+/gu) ?? [];
        const written = words(
          text.replace(/<span data-fact="(\w+)">[^<\n]*<\/span>/g, '{{fact:$1}}'),
        );
        const kept = words(
          normaliseProse(text).replace(/<span data-fact="(\w+)">[^<\n]*<\/span>/g, '{{fact:$1}}'),
        );
        expect(kept.filter((word) => word !== 'script')).toEqual(
          written.filter((word) => word !== 'script'),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('refuses what does not fit, and says what', () => {
    const long = `# x\n\n## Summary\n\n${'It failed. '.repeat(30_000)}`;
    expect(() => parsePostMortem(long)).toThrow(/prose\.summary: At most 200000 characters/);
    expect(() => parsePostMortem('x\u0000')).toThrow(/NUL/);
    expect(() => parsePostMortem('---\nkintsugi: 2\n---\n')).toThrow(/format 2/);
  });
});
