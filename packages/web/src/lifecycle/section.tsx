import { SECTION_GUIDANCE, SECTION_TITLES, type SectionKey } from '@kintsugi/domain';
import type { ReactNode } from 'react';
import { Seam } from '../ui/seam.tsx';
import { sectionAnchor } from './outline.tsx';

interface SectionProps {
  readonly section: SectionKey;
  readonly number: number;
  readonly children: ReactNode;
}

/** A section: its title, what it is for, and the questions that help. */
export function Section({ section, number, children }: SectionProps) {
  const { what, questions } = SECTION_GUIDANCE[section];
  const id = sectionAnchor(section);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={number > 1 ? 'mt-14' : ''}>
      {number > 1 && <Seam turn={number % 2 === 0 ? 0 : 1} className="mb-6" />}
      <header className="mb-4">
        <h2 id={`${id}-title`} className="text-[1.75rem]">
          <span className="mr-2.5 text-seam tabular-nums" aria-hidden>
            {number}
          </span>
          {SECTION_TITLES[section]}
        </h2>
        <p className="text-soft">{what}</p>
        {questions.length > 0 && (
          <details className="mt-1 text-[0.9375rem]">
            <summary className="w-fit cursor-pointer text-gold">Questions that help</summary>
            <ul className="mt-1.5 grid gap-1 border-l-2 border-seam pl-3.5">
              {questions.map((question) => (
                <li key={question} className="font-display text-[1.0625rem]">
                  {question}
                </li>
              ))}
            </ul>
          </details>
        )}
      </header>
      <div className="grid gap-4">{children}</div>
    </section>
  );
}
