import { endpoints, type IncidentView } from '@kintsugi/contract';
import { incidentName } from '@kintsugi/domain';
import { Lock, LockOpen } from 'lucide-react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { TimeLeft } from '../shared/time-left.tsx';
import { useNow } from '../shared/use-now.ts';
import { Button } from '../ui/button.tsx';
import { IncidentMenu } from './incident-menu.tsx';
import { LabelsLine } from './labels-line.tsx';
import { PeopleLine } from './people-line.tsx';
import { SeverityButton } from './severity-button.tsx';
import { TimesLine } from './times-line.tsx';
import { TitleEdit } from './title-edit.tsx';

/** The head of an incident: name, severity, times, people, deadline. */
export function IncidentHeader({ incident }: { incident: IncidentView }) {
  const now = useNow();
  const may = useMay();
  const { deadline } = incident;
  return (
    <header className="pt-7 pb-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="text-soft tabular-nums">{incidentName(incident.number)}</span>
        <SeverityButton incident={incident} />
        <VisibilityButton incident={incident} />
        {deadline && incident.publishedAt === null && (
          <span className="inline-flex flex-wrap items-center gap-x-2 text-sm">
            <span className="text-soft">Write-up {deadline.writeUp}</span>
            {deadline.dueAt ? (
              <TimeLeft dueAt={deadline.dueAt} overdue={deadline.overdue} now={now} />
            ) : (
              <span className="text-soft">{deadline.why}</span>
            )}
          </span>
        )}
        <span className="grow" />
        <IncidentMenu incident={incident} />
      </div>
      <TitleEdit incident={incident} editable={may.write} />
      <TimesLine incident={incident} />
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <PeopleLine incident={incident} />
        <LabelsLine incident={incident} />
      </div>
    </header>
  );
}

function VisibilityButton({ incident }: { incident: IncidentView }) {
  const may = useMay();
  const isPrivate = incident.visibility === 'private';
  const change = useAct({
    act: (body: { version: number; visibility: 'private' | 'workspace' }) =>
      client.json(endpoints.updateIncident, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents']],
    done: ({ visibility }) =>
      visibility === 'private'
        ? 'Private: its participants and admins alone see it.'
        : 'Everyone in the workspace sees it.',
  });
  const Icon = isPrivate ? Lock : LockOpen;
  if (!may.write && !isPrivate) return null;
  return (
    <Button
      size="sm"
      look="quiet"
      disabled={!may.write}
      aria-pressed={isPrivate}
      title={
        isPrivate ? 'Visible to its participants and admins alone' : 'Visible to the workspace'
      }
      icon={<Icon className="size-3.5" aria-hidden />}
      onClick={() =>
        change.mutate({
          version: incident.version,
          visibility: isPrivate ? 'workspace' : 'private',
        })
      }
    >
      {isPrivate ? 'Private' : 'Workspace'}
    </Button>
  );
}
