import { SECTION_GUIDANCE, SECTION_TITLES, SECTIONS } from '@kintsugi/domain/light';
import type { Structure } from '@kintsugi/markdown/structure';
import type { Offer } from './offer.ts';
import { sectionText } from './section-text.ts';
import type { Piece } from './snippet.ts';

/** The sections that a document lacks, in the order of the specification, and the whole of it for an empty one. */
export function missingSections(structure: Structure): Offer[] {
  const there = new Set(structure.sections.map(({ key }) => key));
  const numbered = structure.sections.every(({ title }) => /^\d/.test(title));
  const offers = SECTIONS.flatMap((key, index): Offer[] => {
    if (there.has(key)) return [];
    const heading = `## ${numbered ? `${index + 1}. ` : ''}${SECTION_TITLES[key]}`;
    const { what, questions } = SECTION_GUIDANCE[key];
    return [
      {
        label: heading,
        detail: 'Section of the post-mortem',
        about: [what, ...questions.map((question) => `- ${question}`)].join('\n'),
        pieces: [`${heading}\n\n`, ...sectionText(key), '\n'],
      },
    ];
  });
  return there.size === 0 ? [wholeTemplate(offers), ...offers] : offers;
}

function wholeTemplate(sections: readonly Offer[]): Offer {
  const parts = sections.flatMap(({ pieces }): Piece[] => ['\n', ...pieces]);
  return {
    label: '# Post-mortem',
    detail: 'All seven sections',
    about: 'The template of the practice, each section with its questions.',
    pieces: ['# Post-mortem: ', { hint: 'What broke, in a few words' }, '\n', ...parts],
  };
}
