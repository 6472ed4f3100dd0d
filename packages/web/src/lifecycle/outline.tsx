import type { IncidentView } from '@kintsugi/contract';
import { SECTION_TITLES, SECTIONS } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Circle, CircleCheck, History } from 'lucide-react';
import { postMortemQuery } from '../postmortem/queries.ts';
import { lifecycleQuery } from './queries.ts';

/** Goes to a section of the document. */
export const sectionAnchor = (section: string): string => `section-${section}`;

/** The seven sections, and which of them say nothing yet; what the next step lacks. */
export function Outline({ incident }: { incident: IncidentView }) {
  const { data } = useQuery(postMortemQuery(incident.id));
  const lifecycle = useQuery(lifecycleQuery(incident.id));
  const empty = new Set(data?.emptySections ?? []);
  const next = lifecycle.data?.moves.find((move) => move.forward);
  const lacking = next?.needs.filter((need) => need.weight === 'lacking') ?? [];
  return (
    <nav aria-label="Sections" className="sticky top-[4.75rem] grid gap-6 py-6 text-[0.9375rem]">
      <ol className="grid gap-0.5">
        {SECTIONS.map((section) => (
          <li key={section}>
            <a
              href={`#${sectionAnchor(section)}`}
              className="flex min-h-8 items-center gap-2 rounded-md px-2 text-soft hover:bg-sunken hover:text-ink"
            >
              {empty.has(section) ? (
                <Circle className="size-3.5 shrink-0" aria-hidden />
              ) : (
                <CircleCheck className="size-3.5 shrink-0 text-sage" aria-hidden />
              )}
              {SECTION_TITLES[section]}
              {empty.has(section) && <span className="sr-only">, empty</span>}
            </a>
          </li>
        ))}
      </ol>
      {next && lacking.length > 0 && (
        <div>
          <p className="label-caps px-2">Before “{next.label}”</p>
          <ul className="mt-1.5 grid gap-1.5 px-2 text-sm text-soft">
            {lacking.map((need) => (
              <li key={`${need.id}-${need.message}`} className="border-l-2 border-seam pl-2">
                {need.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Link
        to="/incidents/$incidentId/history"
        params={{ incidentId: incident.id }}
        className="flex min-h-8 items-center gap-2 rounded-md px-2 text-soft hover:bg-sunken hover:text-ink"
      >
        <History className="size-3.5" aria-hidden />
        History
      </Link>
    </nav>
  );
}
