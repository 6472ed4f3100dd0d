import {
  PARTICIPANT_ROLE_NAMES,
  type PostMortemDocument,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
  type SectionKey,
} from '@kintsugi/domain';
import { Seam } from '../ui/seam.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { PublishedActions } from './published-actions.tsx';
import { PublishedCauses } from './published-causes.tsx';
import { PublishedFacts } from './published-facts.tsx';
import { PublishedTimeline } from './published-timeline.tsx';
import { RenderedProse } from './rendered-prose.tsx';

interface PublishedDocumentProps {
  readonly document: PostMortemDocument;
  readonly name: string;
}

/** A post-mortem to read: seven sections, empty places left out. */
export function PublishedDocument({ document, name }: PublishedDocumentProps) {
  return (
    <article>
      <header>
        <p className="flex flex-wrap items-center gap-3 text-soft">
          {name}
          <SeverityChip severity={document.severity} />
          {document.services.length > 0 && <span>{document.services.join(', ')}</span>}
        </p>
        <h1 className="mt-2 text-4xl">{document.title}</h1>
        <PublishedFacts document={document} />
        {document.participants.length > 0 && (
          <p className="mt-3 text-[0.9375rem] text-soft">
            With{' '}
            {document.participants
              .map((one) => `${one.name} (${PARTICIPANT_ROLE_NAMES[one.role].toLowerCase()})`)
              .join(', ')}
            .
          </p>
        )}
      </header>
      {SECTIONS.map((section, index) => (
        <section key={section} className="mt-10">
          <Seam turn={index % 2 === 0 ? 0 : 1} className="mb-4" />
          <h2 className="mb-3 text-[1.625rem]">
            <span className="mr-2 text-seam tabular-nums" aria-hidden>
              {index + 1}
            </span>
            {SECTION_TITLES[section]}
          </h2>
          <Structured section={section} document={document} />
          <Prose section={section} document={document} />
        </section>
      ))}
      {document.prose.appendix.trim() !== '' && (
        <section className="mt-10">
          <h2 className="mb-3 text-[1.625rem]">Appendix</h2>
          <RenderedProse markdown={document.prose.appendix} document={document} />
        </section>
      )}
    </article>
  );
}

interface PartProps {
  readonly section: SectionKey;
  readonly document: PostMortemDocument;
}

function Structured({ section, document }: PartProps) {
  if (section === 'timeline') return <PublishedTimeline entries={document.timeline} />;
  if (section === 'rootCauses') return <PublishedCauses causes={document.causes} />;
  if (section === 'actions')
    return <PublishedActions actions={document.actions} noneBecause={document.noActionsReason} />;
  return null;
}

function Prose({ section, document }: PartProps) {
  const written = proseFieldsOf(section).filter((field) => document.prose[field.key].trim() !== '');
  return (
    <div className="grid gap-4">
      {written.map((field) => (
        <div key={field.key}>
          {field.title && <h3 className="text-lg font-semibold">{field.title}</h3>}
          <RenderedProse markdown={document.prose[field.key]} document={document} />
        </div>
      ))}
    </div>
  );
}
