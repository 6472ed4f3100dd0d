import { endpoints, type NewIncident } from '@kintsugi/contract';
import { INCIDENT_TIME_NAMES, INCIDENT_TIMES, SeverityPolicy } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { InstantField } from '../shared/instant-field.tsx';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { settingsQuery } from '../workspace/queries.ts';
import { draftProblems, emptyDraft, newIncidentOf } from './incident-draft.ts';
import { LabelListField } from './label-list-field.tsx';
import { minutesFromTimes } from './severity-facts.ts';
import { SeverityForm } from './severity-form.tsx';

const DEFAULT_POLICY = SeverityPolicy.parse({});

function useCreateIncident() {
  const navigate = useNavigate();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useAct({
    act: (body: NewIncident) => client.json(endpoints.createIncident, { body, idempotencyKey }),
    refresh: [['incidents'], ['board']],
    showsError: true,
    onDone: (incident) =>
      navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } }),
  });
}

export function NewIncidentForm() {
  const [draft, setDraft] = useState(emptyDraft);
  const [tried, setTried] = useState(false);
  const settings = useQuery(settingsQuery);
  const policy = settings.data?.severityPolicy ?? DEFAULT_POLICY;
  const create = useCreateIncident();
  const found = draftProblems(draft, policy, Date.now());
  const problems = tried ? found : new Map<string, string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const form = event.currentTarget;
    if (found.size === 0) create.mutate(newIncidentOf(draft, policy));
    else
      requestAnimationFrame(() =>
        form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
  };
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-10">
      <TextField
        label="Title"
        hint="What happened, as you would say it to a colleague."
        autoFocus
        value={draft.title}
        error={problems.get('title')}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <Part title="When" lead="In any zone; UTC is recorded. Leave open what you do not know.">
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
          {INCIDENT_TIMES.map((time) => (
            <InstantField
              key={time}
              label={INCIDENT_TIME_NAMES[time]}
              value={draft.times[time]}
              error={problems.get(time)}
              onChange={(at) => setDraft({ ...draft, times: { ...draft.times, [time]: at } })}
            />
          ))}
        </div>
      </Part>
      <Part title="Severity" lead="Answer what you know; Kintsugi proposes, you decide.">
        <SeverityForm
          draft={draft.severity}
          policy={policy}
          suggestedMinutes={minutesFromTimes(draft.times)}
          error={problems.get('severityReason')}
          onChange={(severity) => setDraft({ ...draft, severity })}
        />
      </Part>
      <Part title="Where" lead="So that it is found again.">
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <LabelListField
            label="Services"
            value={draft.services}
            onChange={(services) => setDraft({ ...draft, services })}
          />
          <LabelListField
            label="Tags"
            value={draft.tags}
            onChange={(tags) => setDraft({ ...draft, tags })}
          />
        </div>
        <CheckField
          label="Private"
          hint="Visible to its participants and admins alone, everywhere."
          checked={draft.isPrivate}
          onChange={(isPrivate) => setDraft({ ...draft, isPrivate })}
        />
      </Part>
      {create.error !== null && <ProblemNote error={create.error} />}
      <div className="flex justify-end">
        <Button type="submit" look="primary" busy={create.isPending}>
          Create incident
        </Button>
      </div>
    </form>
  );
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-1 gap-5">
      <div>
        <h2 className="text-2xl">{title}</h2>
        <p className="text-soft">{lead}</p>
      </div>
      {children}
    </section>
  );
}
