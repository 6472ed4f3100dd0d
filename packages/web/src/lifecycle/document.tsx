import type { IncidentView } from '@kintsugi/contract';
import { proseFieldsOf, SECTIONS, type SectionKey } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { ActionsSection } from '../actions/actions-section.tsx';
import { ReviewSection } from '../followup/review-section.tsx';
import { CauseEditor } from '../postmortem/causes/cause-editor.tsx';
import { ImpactFigures } from '../postmortem/impact-figures.tsx';
import { Presence } from '../postmortem/prose/presence.tsx';
import { ProseField } from '../postmortem/prose/prose-field.tsx';
import { SavedIndicator } from '../postmortem/prose/saved-indicator.tsx';
import { postMortemQuery } from '../postmortem/queries.ts';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Section } from './section.tsx';

/** One document of seven sections. */
export function Document({ incident }: { incident: IncidentView }) {
  return (
    <article className="mx-auto max-w-[47rem] pt-3 pb-24">
      <div className="flex min-h-9 items-center justify-end gap-4">
        <Presence />
        <SavedIndicator />
      </div>
      {SECTIONS.map((section, index) => (
        <Section key={section} section={section} number={index + 1}>
          <Structured section={section} incident={incident} />
          <Fields section={section} />
        </Section>
      ))}
      <section className="mt-12" aria-label="Appendix">
        <Fields section="appendix" />
      </section>
      <ReviewSection incident={incident} />
    </article>
  );
}

/** What a section holds beside prose. */
function Structured({ section, incident }: { section: SectionKey; incident: IncidentView }) {
  switch (section) {
    case 'timeline':
      return <TimelineSection incident={incident} />;
    case 'impact':
      return <ImpactFigures incident={incident} />;
    case 'rootCauses':
      return <Causes incidentId={incident.id} />;
    case 'actions':
      return <ActionsSection incident={incident} />;
    default:
      return null;
  }
}

function Causes({ incidentId }: { incidentId: string }) {
  const { data, error } = useQuery(postMortemQuery(incidentId));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={4} />;
  return <CauseEditor incidentId={incidentId} postMortem={data} />;
}

/** The prose fields of a section: its running text, then its named places two abreast. */
function Fields({ section }: { section: SectionKey | 'appendix' }) {
  const fields = proseFieldsOf(section);
  const running = fields.filter((field) => field.title === null);
  const named = fields.filter((field) => field.title !== null);
  return (
    <>
      {running.map((field) => (
        <ProseField key={field.key} field={field} />
      ))}
      {named.length > 0 && (
        <div className="mt-2 grid gap-x-10 gap-y-5 sm:grid-cols-2">
          {named.map((field) => (
            <ProseField key={field.key} field={field} />
          ))}
        </div>
      )}
    </>
  );
}
