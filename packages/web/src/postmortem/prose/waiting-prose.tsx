import type { ProseField } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useIncidentId } from '../../incident/incident-id.ts';
import { useStore } from '../../shared/store.ts';
import { postMortemQuery } from '../queries.ts';
import { useFacts } from './facts-context.ts';
import { withFacts } from './facts-store.ts';

/** A field's text until its editor is here, so that what is written is never shown as empty. */
export function WaitingProse({ field }: { field: ProseField }) {
  const { data } = useQuery(postMortemQuery(useIncidentId()));
  const facts = useFacts();
  const incident = useStore(facts, (value) => value);
  const markdown = data?.prose[field.key] ?? '';
  if (markdown.trim() === '')
    return <p className="py-1 text-[1.0625rem] text-soft italic">{field.prompt}</p>;
  return (
    <div className="prose py-1">
      {withFacts(markdown, incident)
        .split(/\n{2,}/)
        .map((block) => (
          <p key={block} className="whitespace-pre-line">
            {block}
          </p>
        ))}
    </div>
  );
}
