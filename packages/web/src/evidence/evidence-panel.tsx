import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EventBrowser } from './event-browser.tsx';
import { FileButton } from './file-button.tsx';
import { FileRow } from './file-row.tsx';
import { evidenceQuery } from './queries.ts';
import { UploadRow } from './upload-row.tsx';
import { useUploads } from './uploads.ts';

/** Evidence beside the document: the files, and their events to pick from. */
export function EvidencePanel({ incidentId }: { incidentId: string }) {
  const { data, error } = useQuery(evidenceQuery(incidentId));
  const uploads = useUploads().filter((upload) => upload.incidentId === incidentId);
  const may = useMay();
  const [filesShown, setFilesShown] = useState(true);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={5} />;
  const nothing = data.items.length === 0 && uploads.length === 0;
  const ready = data.items.some((file) => file.state === 'ready' && file.events > 0);
  return (
    <div className="pb-4">
      <div className="flex items-center justify-between gap-2 px-4 py-3">
        <h2 className="text-lg">
          <button
            type="button"
            aria-expanded={filesShown}
            onClick={() => setFilesShown(!filesShown)}
          >
            Files{data.items.length > 0 && ` (${data.items.length})`}
          </button>
        </h2>
        {may.write && <FileButton incidentId={incidentId} />}
      </div>
      {nothing ? (
        <Empty title="Gather timeline from logs, chat, alerts">
          Drop files anywhere on this page: JSON-lines and syslog, a Slack export, Alertmanager
          payloads, git log or deployments, CSV. Every event keeps the line it came from.
        </Empty>
      ) : (
        filesShown && (
          <ul className="divide-y divide-line border-y border-line">
            {uploads.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
            {data.items.map((file) => (
              <FileRow key={file.id} file={file} />
            ))}
          </ul>
        )
      )}
      {ready && <EventBrowser incidentId={incidentId} files={data.items} />}
    </div>
  );
}
