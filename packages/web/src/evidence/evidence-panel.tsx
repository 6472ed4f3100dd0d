import type { EvidenceFile } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { cx } from '../ui/cx.ts';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { EventBrowser } from './event-browser.tsx';
import { FileButton } from './file-button.tsx';
import { FileRow } from './file-row.tsx';
import { evidenceQuery, isUnderWay } from './queries.ts';
import { UploadRow } from './upload-row.tsx';
import { type Upload, useUploads } from './uploads.ts';

type View = 'events' | 'files';

/** Evidence beside the document: its events to pick from, and the files they came in. */
export function EvidencePanel({ incidentId }: { incidentId: string }) {
  const { data, error } = useQuery(evidenceQuery(incidentId));
  const uploads = useUploads().filter((upload) => upload.incidentId === incidentId);
  const [chosen, setChosen] = useState<View | null>(null);
  const may = useMay();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={5} />;
  // Until it is sent, a file is shown once: as what this browser sends, with how far it is.
  const sending = new Set(uploads.filter((one) => one.failure === null).map((one) => one.name));
  const files = data.items.filter((file) => !(isUnderWay(file) && sending.has(file.name)));
  const ready = files.some((file) => file.state === 'ready' && file.events > 0);
  const view = chosen ?? (ready ? 'events' : 'files');
  return (
    <div className="pb-4">
      <div className="flex items-center justify-between gap-2 px-4 py-3">
        <Views view={view} files={files.length} onChange={setChosen} />
        {may.write && <FileButton incidentId={incidentId} />}
      </div>
      <UnderWay uploads={uploads} files={view === 'events' ? files.filter(isUnderWay) : []} />
      {view === 'events' ? (
        <EventBrowser incidentId={incidentId} files={files} />
      ) : (
        <Files files={files} />
      )}
    </div>
  );
}

interface ViewsProps {
  readonly view: View;
  readonly files: number;
  readonly onChange: (view: View) => void;
}

function Views({ view, files, onChange }: ViewsProps) {
  const views = [
    { id: 'events', name: 'Events' },
    { id: 'files', name: files > 0 ? `Files (${files})` : 'Files' },
  ] as const;
  return (
    <fieldset className="inline-flex rounded-lg border border-line p-0.5">
      <legend className="sr-only">Show</legend>
      {views.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={view === id}
          onClick={() => onChange(id)}
          className={cx(
            'min-h-7 rounded-md px-3 text-sm',
            view === id ? 'bg-gold-wash font-semibold text-gold' : 'text-soft',
          )}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}

interface UnderWayProps {
  readonly uploads: readonly Upload[];
  readonly files: readonly EvidenceFile[];
}

/** What is being sent and read, wherever one looks. */
function UnderWay({ uploads, files }: UnderWayProps) {
  if (uploads.length + files.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line bg-paper">
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}

function Files({ files }: { files: readonly EvidenceFile[] }) {
  if (files.length === 0)
    return (
      <Empty title="Gather timeline from logs, chat, alerts">
        Drop files anywhere on this page: JSON-lines and syslog, a Slack export, Alertmanager
        payloads, git log or deployments, CSV. Every event keeps the line it came from.
      </Empty>
    );
  return (
    <ul className="divide-y divide-line border-y border-line">
      {files.map((file) => (
        <FileRow key={file.id} file={file} />
      ))}
    </ul>
  );
}
