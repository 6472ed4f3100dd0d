import { endpoints, type IncidentView } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { incidentKey } from '../incident/queries.ts';
import { postMortemQuery } from '../postmortem/queries.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { partedNeeds } from './move-needs.ts';
import { NeedsList } from './needs-list.tsx';

/** Once published: which revision stands in the library, and whether it is behind. */
export function PublishedNote({ incident }: { incident: IncidentView }) {
  const { data } = useQuery(postMortemQuery(incident.id));
  const [open, setOpen] = useState(false);
  const may = useMay();
  if (!data?.publishedRevision) return null;
  return (
    <p className="mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-2 text-[0.9375rem]">
      <Link
        to="/incidents/$incidentId/published"
        params={{ incidentId: incident.id }}
        className="link inline-flex items-center gap-1.5"
      >
        <BookOpen className="size-4" aria-hidden />
        Published as revision {data.publishedRevision}
      </Link>
      {data.changedSincePublished && (
        <>
          <span className="text-soft">There are unpublished changes.</span>
          {may.publish && (
            <Button size="sm" onClick={() => setOpen(true)}>
              Publish again
            </Button>
          )}
        </>
      )}
      {open && <PublishAgain incident={incident} onClose={() => setOpen(false)} />}
    </p>
  );
}

function PublishAgain({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [acknowledged, setAcknowledged] = useState<ReadonlySet<string>>(new Set());
  const publish = useAct({
    act: (body: { version: number; acknowledged: string[]; note: string | null }) =>
      client.json(endpoints.publishAgain, { params: { incidentId: incident.id }, body }),
    refresh: [incidentKey(incident.id), ['library']],
    showsError: true,
    done: 'Published as a new revision.',
    onDone: onClose,
  });
  const { lacking, asks } = partedNeeds(publish.error);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Publish again"
      about="The changes become a new revision. Earlier ones keep their address."
      footer={
        <Button
          look="primary"
          busy={publish.isPending}
          onClick={() =>
            publish.mutate({
              version: incident.version,
              acknowledged: [...acknowledged],
              note: note.trim() === '' ? null : note.trim(),
            })
          }
        >
          Publish again
        </Button>
      }
    >
      <div className="grid gap-4">
        <TextField label="What changed?" optional value={note} onChange={setNote} />
        <NeedsList
          lacking={lacking}
          asks={asks}
          acknowledged={acknowledged}
          onAcknowledge={setAcknowledged}
          onLeave={onClose}
        />
        {publish.error !== null && lacking.length + asks.length === 0 && (
          <ProblemNote error={publish.error} />
        )}
      </div>
    </Dialog>
  );
}
