import { endpoints, type IncidentView } from '@kintsugi/contract';
import {
  proposeSeverity,
  type Severity,
  type SeverityFacts,
  SeverityPolicy,
} from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { settingsQuery } from '../workspace/queries.ts';
import { minutesFromTimes, UNKNOWN_FACTS } from './severity-facts.ts';
import { type SeverityDraft, SeverityForm } from './severity-form.tsx';

const DEFAULT_POLICY = SeverityPolicy.parse({});

/** The severity; opens how it was decided, to decide again. */
export function SeverityButton({ incident }: { incident: IncidentView }) {
  const [open, setOpen] = useState(false);
  const may = useMay();
  if (!may.write)
    return (
      <span id="incident-severity">
        <SeverityChip severity={incident.severity} />
      </span>
    );
  return (
    <>
      <button
        type="button"
        id="incident-severity"
        onClick={() => setOpen(true)}
        className="inline-flex items-center gap-2 rounded-md text-sm text-gold"
      >
        <SeverityChip severity={incident.severity} />
        <span className="underline underline-offset-4">
          {incident.severity ? 'Change severity' : 'Decide the severity'}
        </span>
      </button>
      {open && <SeverityDialog incident={incident} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Decision {
  readonly version: number;
  readonly severity: Severity;
  readonly facts: SeverityFacts;
  readonly reason: string | null;
}

function SeverityDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const settings = useQuery(settingsQuery);
  const policy = settings.data?.severityPolicy ?? DEFAULT_POLICY;
  const decided = incident.severityDecision;
  const facts = decided?.facts ?? UNKNOWN_FACTS;
  const [draft, setDraft] = useState<SeverityDraft>({
    facts,
    choice:
      incident.severity === proposeSeverity(facts, policy).severity ? null : incident.severity,
    reason: decided?.reason ?? '',
  });
  const save = useAct({
    act: (body: Decision) =>
      client.json(endpoints.decideSeverity, { params: { incidentId: incident.id }, body }),
    refresh: [['incident', incident.id], ['incidents'], ['board']],
    showsError: true,
    done: ({ severity }) => `Decided: ${severity}.`,
    onDone: onClose,
  });
  const proposed = proposeSeverity(draft.facts, policy).severity;
  const severity = draft.choice ?? proposed;
  const lacksReason = severity !== proposed && draft.reason.trim() === '';
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="How severe was it?"
      about={
        decided
          ? `Decided by ${decided.decidedBy}. Changing it recomputes the deadline.`
          : 'Kintsugi proposes; a person decides.'
      }
      footer={
        <Button
          look="primary"
          disabled={lacksReason}
          busy={save.isPending}
          onClick={() =>
            save.mutate({
              version: incident.version,
              severity,
              facts: draft.facts,
              reason: severity === proposed ? null : draft.reason.trim(),
            })
          }
        >
          Decide {severity}
        </Button>
      }
    >
      <SeverityForm
        draft={draft}
        onChange={setDraft}
        policy={policy}
        suggestedMinutes={minutesFromTimes(incident)}
      />
      {save.error !== null && (
        <div className="mt-4">
          <ProblemNote error={save.error} />
        </div>
      )}
    </Dialog>
  );
}
