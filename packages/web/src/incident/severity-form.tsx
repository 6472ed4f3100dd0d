import {
  proposeSeverity,
  SEVERITIES,
  SEVERITY_TABLE,
  type Severity,
  type SeverityFacts,
  type SeverityPolicy,
} from '@kintsugi/domain';
import { cx } from '../ui/cx.ts';
import { SeverityChip } from '../ui/severity-chip.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { FactAnswers } from './fact-answers.tsx';

/** A severity being decided: the facts, the choice (null takes the proposal) and its reason. */
export interface SeverityDraft {
  readonly facts: SeverityFacts;
  readonly choice: Severity | null;
  readonly reason: string;
}

interface SeverityFormProps {
  readonly draft: SeverityDraft;
  readonly onChange: (draft: SeverityDraft) => void;
  readonly policy: SeverityPolicy;
  readonly suggestedMinutes: number | null;
  readonly error?: string | undefined;
}

/** Facts in, a proposal with its reasons out, and a person decides. */
export function SeverityForm(props: SeverityFormProps) {
  const { draft, onChange, policy, suggestedMinutes, error } = props;
  const proposal = proposeSeverity(draft.facts, policy);
  const chosen = draft.choice ?? proposal.severity;
  return (
    <div className="grid gap-5">
      <FactAnswers
        facts={draft.facts}
        suggestedMinutes={suggestedMinutes}
        onChange={(facts) => onChange({ ...draft, facts })}
      />
      <div aria-live="polite" className="rounded-lg border border-line bg-paper p-4">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium">Proposed:</span>
          <SeverityChip severity={proposal.severity} />
        </p>
        <ul className="mt-1.5 list-disc pl-5 text-[0.9375rem] text-soft">
          {proposal.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <SeverityChoice
        chosen={chosen}
        proposed={proposal.severity}
        onChoose={(severity) =>
          onChange({ ...draft, choice: severity === proposal.severity ? null : severity })
        }
      />
      {chosen !== proposal.severity && (
        <TextArea
          label="Why does it differ from the proposal?"
          hint="The reason is kept with the decision."
          value={draft.reason}
          error={error}
          onChange={(reason) => onChange({ ...draft, reason })}
        />
      )}
    </div>
  );
}

interface SeverityChoiceProps {
  readonly chosen: Severity;
  readonly proposed: Severity;
  readonly onChoose: (severity: Severity) => void;
}

function SeverityChoice({ chosen, proposed, onChoose }: SeverityChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-[0.9375rem] font-medium">Severity</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {SEVERITIES.map((severity) => (
          <label
            key={severity}
            className={cx(
              'flex cursor-pointer items-start gap-3 rounded-lg border p-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-gold',
              severity === chosen ? 'border-gold bg-gold-wash' : 'border-line bg-surface',
            )}
          >
            <input
              type="radio"
              name="severity"
              checked={severity === chosen}
              onChange={() => onChoose(severity)}
              className="mt-1 accent-[var(--gold)]"
            />
            <span>
              <span className="font-semibold">
                {severity}
                {severity === proposed && <span className="font-normal"> · proposed</span>}
              </span>
              <span className="block text-sm text-soft">{SEVERITY_TABLE[severity].criteria}</span>
              <span className="block text-sm text-soft">
                Post-mortem: {SEVERITY_TABLE[severity].required}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
