import { endpoints, type IncidentView } from '@kintsugi/contract';
import {
  formatDuration,
  INCIDENT_TIME_NAMES,
  INCIDENT_TIMES,
  type IncidentTimes,
  incidentDurationMs,
  incidentTimeProblems,
  instantAt,
} from '@kintsugi/domain';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { useBaseVersion } from '../app/use-base-version.ts';
import { InstantField } from '../shared/instant-field.tsx';
import { TimeText } from '../shared/time-text.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

/** The four times and how long it lasted. */
export function TimesLine({ incident }: { incident: IncidentView }) {
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const duration = incidentDurationMs(incident);
  return (
    <div id="incident-times" className="mt-3 flex flex-wrap items-end gap-x-8 gap-y-3">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-2 sm:flex sm:flex-wrap sm:gap-x-8">
        {INCIDENT_TIMES.map((time) => {
          const at = incident[time];
          return (
            <div key={time}>
              <dt className="label-caps">{INCIDENT_TIME_NAMES[time]}</dt>
              <dd>{at ? <TimeText at={at} focusable /> : <span className="text-soft">—</span>}</dd>
            </div>
          );
        })}
        {duration !== null && (
          <div>
            <dt className="label-caps">Lasted</dt>
            <dd className="font-semibold tabular-nums">{formatDuration(duration)}</dd>
          </div>
        )}
      </dl>
      {may.write && (
        <Button
          size="sm"
          look="quiet"
          icon={<Pencil className="size-3.5" aria-hidden />}
          onClick={() => setEditing(true)}
        >
          Edit times
        </Button>
      )}
      {editing && <TimesDialog incident={incident} onClose={() => setEditing(false)} />}
    </div>
  );
}

function TimesDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const { startedAt, detectedAt, mitigatedAt, resolvedAt } = incident;
  const version = useBaseVersion(incident.version, true);
  const [times, setTimes] = useState<IncidentTimes>({
    startedAt,
    detectedAt,
    mitigatedAt,
    resolvedAt,
  });
  const save = useAct({
    act: (body: IncidentTimes & { version: number }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents'], ['board']],
    showsError: true,
    done: 'Times saved.',
    onDone: onClose,
  });
  const problems = incidentTimeProblems(times, instantAt(Date.now()));
  return (
    <Dialog
      open
      onClose={onClose}
      title="When was it?"
      about="In any zone; UTC is recorded. The deadline counts from the resolution."
      footer={
        <Button
          look="primary"
          disabled={problems.length > 0}
          busy={save.isPending}
          onClick={() => save.mutate({ version, ...times })}
        >
          Save times
        </Button>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {INCIDENT_TIMES.map((time) => (
          <InstantField
            key={time}
            label={INCIDENT_TIME_NAMES[time]}
            value={times[time]}
            error={problems.find((problem) => problem.path === time)?.message}
            onChange={(at) => setTimes({ ...times, [time]: at })}
          />
        ))}
        {save.error !== null && <ProblemNote error={save.error} />}
      </div>
    </Dialog>
  );
}
