import { SEVERITIES, SEVERITY_TABLE, type Severity, SeverityPolicy } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PolicyForm } from './policy-form.tsx';
import { settingsQuery } from './queries.ts';
import { useSaveSettings } from './use-save-settings.ts';

type Rule = SeverityPolicy['rules'][Severity];

/** When a severity is proposed, and by when its write-up is asked for. */
export function SeveritySettings() {
  const { data, error } = useQuery(settingsQuery);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={6} />;
  return <Form key={data.version} version={data.version} initial={data.severityPolicy} />;
}

function Form({ version, initial }: { version: number; initial: SeverityPolicy }) {
  const [policy, setPolicy] = useState(initial);
  const save = useSaveSettings();
  const checked = SeverityPolicy.safeParse(policy);
  const setRule = (severity: Severity, rule: Rule) =>
    setPolicy({ ...policy, rules: { ...policy.rules, [severity]: rule } });
  return (
    <PolicyForm
      className="gap-6"
      trouble={
        checked.success ? null : 'Give whole hours, from 1 to a year; leave empty for no deadline.'
      }
      error={save.error}
      busy={save.isPending}
      onSave={() => {
        if (checked.success) save.mutate({ version, severityPolicy: checked.data });
      }}
    >
      <div className="max-w-md">
        <TextField
          label="A customer-facing outage is SEV1 when longer than (minutes)"
          type="number"
          min={0}
          value={String(policy.outageMinutes)}
          onChange={(text) => setPolicy({ ...policy, outageMinutes: Number(text) })}
        />
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {SEVERITIES.map((severity) => (
          <RuleRow
            key={severity}
            severity={severity}
            rule={policy.rules[severity]}
            onChange={(rule) => setRule(severity, rule)}
          />
        ))}
      </ul>
      <p className="text-sm text-soft">
        Hours count from the resolution. Changing them moves the deadlines of open post-mortems.
      </p>
    </PolicyForm>
  );
}

interface RuleRowProps {
  readonly severity: Severity;
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

const WRITE_UPS = ['required', 'recommended', 'optional'] as const;

function RuleRow({ severity, rule, onChange }: RuleRowProps) {
  const { criteria, required } = SEVERITY_TABLE[severity];
  return (
    <li className="grid items-end gap-4 py-4 sm:grid-cols-[1fr_11rem_11rem]">
      <div>
        <SeverityChip severity={severity} />
        <p className="mt-1">{criteria}</p>
        <p className="text-sm text-soft">By default: {required}</p>
      </div>
      <SelectField
        label={
          <>
            Write-up<span className="sr-only"> of {severity}</span>
          </>
        }
        value={rule.writeUp}
        onChange={(value) =>
          onChange({ ...rule, writeUp: WRITE_UPS.find((one) => one === value) ?? rule.writeUp })
        }
        options={WRITE_UPS.map((value) => ({ value, label: value }))}
      />
      <TextField
        label={
          <>
            Hours<span className="sr-only"> for {severity}</span>
          </>
        }
        type="number"
        min={1}
        placeholder="No deadline"
        value={rule.dueHours === null ? '' : String(rule.dueHours)}
        onChange={(text) => onChange({ ...rule, dueHours: text === '' ? null : Number(text) })}
      />
    </li>
  );
}
