import { endpoints, type IncidentView } from '@kintsugi/contract';
import type { Review } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ActionLine } from '../actions/action-line.tsx';
import { incidentActionsQuery } from '../actions/queries.ts';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Seam } from '../ui/seam.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { reviewQuery } from './queries.ts';

/** Thirty days after publishing: did it work? */
export function ReviewSection({ incident }: { incident: IncidentView }) {
  const open = incident.state === 'reviewing' || incident.state === 'closed';
  if (!open) return null;
  return (
    <section id="section-review" aria-labelledby="section-review-title" className="mt-14">
      <Seam className="mb-6" />
      <h2 id="section-review-title" className="text-[1.75rem]">
        30-day review
      </h2>
      <p className="mb-4 text-soft">What was promised, what was done, and did it work?</p>
      <Promised incidentId={incident.id} />
      <Answer incident={incident} />
    </section>
  );
}

/** What was promised and how it stands, to be read before the question whether it worked. */
function Promised({ incidentId }: { incidentId: string }) {
  const { data } = useQuery(incidentActionsQuery(incidentId));
  const may = useMay();
  const actions = data?.items.toSorted((a, b) => a.position - b.position) ?? [];
  if (actions.length === 0) return null;
  return (
    <ul aria-label="What was promised" className="card mb-6 divide-y divide-line">
      {actions.map((action) => (
        <li key={action.id} className="px-4 py-3">
          <ActionLine action={action} editable={may.write} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ incident }: { incident: IncidentView }) {
  const { data, error } = useQuery(reviewQuery(incident.id));
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton />;
  return <ReviewForm key={data.review?.answeredAt} incident={incident} review={data.review} />;
}

const ANSWERS = [
  { value: 'yes', label: 'Yes' },
  { value: 'partly', label: 'Partly' },
  { value: 'no', label: 'No' },
] as const;

interface ReviewBody {
  readonly version: number;
  readonly effective: Review['effective'];
  readonly learned: string;
  readonly next: string;
}

function ReviewForm({ incident, review }: { incident: IncidentView; review: Review | null }) {
  const [effective, setEffective] = useState(review?.effective ?? null);
  const [learned, setLearned] = useState(review?.learned ?? '');
  const [next, setNext] = useState(review?.next ?? '');
  const may = useMay();
  const save = useAct({
    act: (body: ReviewBody) =>
      client.json(endpoints.answerReview, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['board']],
    done: 'The review is saved.',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (effective) save.mutate({ version: incident.version, effective, learned, next });
  };
  return (
    <form onSubmit={submit}>
      <fieldset disabled={!may.write} className="grid gap-4">
        <fieldset className="flex flex-wrap items-center gap-4">
          <legend className="mb-1 text-[0.9375rem] font-medium">Did the actions work?</legend>
          {ANSWERS.map(({ value, label }) => (
            <label key={value} className="inline-flex items-center gap-2">
              <input
                type="radio"
                name="effective"
                checked={effective === value}
                onChange={() => setEffective(value)}
                className="size-4 accent-[var(--gold)]"
              />
              {label}
            </label>
          ))}
        </fieldset>
        <TextArea label="What was learned?" value={learned} onChange={setLearned} />
        <TextArea label="What now?" value={next} onChange={setNext} />
        {may.write && (
          <div>
            <Button type="submit" look="primary" disabled={!effective} busy={save.isPending}>
              Save the review
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
