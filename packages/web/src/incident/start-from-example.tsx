import { endpoints } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { examplesQuery } from './queries.ts';

/** Loads a worked example as a new incident, finished or as evidence to begin from. */
export function StartFromExample() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FlaskConical className="size-4" aria-hidden />} onClick={() => setOpen(true)}>
        Start from an example
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Start from an example"
        about="A worked incident to learn from. It becomes a new incident of yours; delete it whenever you like."
      >
        {open && <Examples />}
      </Dialog>
    </>
  );
}

function Examples() {
  const { data, error } = useQuery(examplesQuery);
  const navigate = useNavigate();
  const load = useAct({
    act: ({ exampleId, published }: { exampleId: string; published: boolean }) =>
      client.json(endpoints.loadExample, { params: { exampleId }, body: { published } }),
    refresh: [['incidents'], ['board']],
    showsError: true,
    onDone: (incident) =>
      navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } }),
  });
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton />;
  return (
    <div className="grid gap-4">
      {load.error !== null && <ProblemNote error={load.error} />}
      {data.items.map((example) => (
        <section key={example.id} className="rounded-lg border border-line p-4">
          <h3 className="text-lg">{example.title}</h3>
          <p className="text-soft">{example.about}</p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              size="sm"
              busy={load.isPending}
              onClick={() => load.mutate({ exampleId: example.id, published: false })}
            >
              Begin with its evidence
            </Button>
            <Button
              size="sm"
              look="quiet"
              busy={load.isPending}
              onClick={() => load.mutate({ exampleId: example.id, published: true })}
            >
              Read it finished
            </Button>
          </div>
        </section>
      ))}
    </div>
  );
}
