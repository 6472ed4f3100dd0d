import { endpoints } from '@kintsugi/contract';
import type { EvidenceFile } from '@kintsugi/domain';
import { useEffect, useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { incidentKey } from '../incident/queries.ts';
import { counted, formatBytes } from '../shared/amounts.ts';
import { TimeText } from '../shared/time-text.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { FileMenu } from './file-menu.tsx';
import { progressWords } from './progress-words.ts';
import { isUnderWay } from './queries.ts';
import { addSample, type Sample } from './rate.ts';
import { UnreadableLines } from './unreadable-lines.tsx';

/** Follows how far a file is, to tell its speed. */
function useSamples(file: EvidenceFile): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const { bytesRead } = file;
  useEffect(() => {
    setSamples((before) => addSample(before, { at: performance.now(), done: bytesRead }));
  }, [bytesRead]);
  return samples;
}

/** An evidence file: how far it is, how it was read, and what could not be read. */
export function FileRow({ file }: { file: EvidenceFile }) {
  const samples = useSamples(file);
  const may = useMay();
  const { incidentId } = file;
  const remove = useAct({
    act: () => client.text(endpoints.removeEvidence, { params: { incidentId, fileId: file.id } }),
    refresh: [incidentKey(incidentId)],
    done: isUnderWay(file) ? `Cancelled ${file.name}.` : `Removed ${file.name}.`,
  });
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <p className="font-medium [overflow-wrap:anywhere]">{file.name}</p>
          <FileState file={file} samples={samples} />
        </div>
        {may.write &&
          (isUnderWay(file) ? (
            <Button size="sm" busy={remove.isPending} onClick={() => remove.mutate({})}>
              Cancel
            </Button>
          ) : (
            <FileMenu file={file} onRemove={() => remove.mutate({})} />
          ))}
      </div>
      {isUnderWay(file) && (
        <div className="mt-2">
          <ProgressBar label={`Reading ${file.name}`} value={file.bytesRead} max={file.bytes} />
        </div>
      )}
      {file.state === 'ready' && <Reading file={file} />}
      {file.unreadable > 0 && <UnreadableLines file={file} />}
    </li>
  );
}

function FileState({ file, samples }: { file: EvidenceFile; samples: readonly Sample[] }) {
  const { state, message, bytes, bytesRead, events } = file;
  if (state === 'failed') return <p className="text-sm text-clay">Not read. {message}</p>;
  if (state === 'cancelled') return <p className="text-sm text-soft">Cancelled. {message}</p>;
  if (state === 'receiving' || state === 'waiting')
    return (
      <p className="text-sm text-soft">{state === 'waiting' ? 'Waits to be read' : 'Arriving'}</p>
    );
  if (state === 'reading')
    return (
      <p className="text-sm text-soft tabular-nums">
        Reading: {progressWords({ bytes, done: bytesRead, samples, events })}
      </p>
    );
  return (
    <p className="text-sm text-soft tabular-nums">
      {counted(events, 'event')} · {formatBytes(bytes)}
      {file.formatTitle && ` · ${file.formatTitle}`}
    </p>
  );
}

/** From when to when, in which zone and why; a note of the reader where there is one. */
function Reading({ file }: { file: EvidenceFile }) {
  return (
    <details className="mt-0.5 text-sm text-soft">
      <summary className="w-fit cursor-pointer">How it was read</summary>
      {file.firstAt && file.lastAt && (
        <p>
          <TimeText at={file.firstAt} /> – <TimeText at={file.lastAt} />
        </p>
      )}
      {file.zone && (
        <p>
          Zone {file.zone.zone}: {file.zone.why}
        </p>
      )}
      {file.message && <p className="[overflow-wrap:anywhere]">{file.message}</p>}
    </details>
  );
}
