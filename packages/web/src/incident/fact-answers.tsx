import type { SeverityFacts } from '@kintsugi/domain';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { TextField } from '../ui/text-field.tsx';
import { FACT_QUESTIONS } from './severity-facts.ts';

interface FactAnswersProps {
  readonly facts: SeverityFacts;
  readonly suggestedMinutes: number | null;
  readonly onChange: (facts: SeverityFacts) => void;
}

/** The facts a severity is proposed from; what is not known stays unknown. */
export function FactAnswers({ facts, suggestedMinutes, onChange }: FactAnswersProps) {
  const suggest = suggestedMinutes !== null && facts.outageMinutes !== suggestedMinutes;
  return (
    <div className="grid gap-3">
      {FACT_QUESTIONS.map(({ key, question }) => (
        <YesNo
          key={key}
          question={question}
          value={facts[key]}
          onChange={(value) => onChange({ ...facts, [key]: value })}
        />
      ))}
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-64">
          <TextField
            label="Minutes customers could not use it at all"
            type="number"
            min={0}
            inputMode="numeric"
            value={facts.outageMinutes === null ? '' : String(facts.outageMinutes)}
            onChange={(text) =>
              onChange({ ...facts, outageMinutes: text === '' ? null : Math.max(0, Number(text)) })
            }
          />
        </div>
        {suggest && (
          <Button
            look="quiet"
            onClick={() => onChange({ ...facts, outageMinutes: suggestedMinutes })}
          >
            Take {suggestedMinutes} min from the times
          </Button>
        )}
      </div>
    </div>
  );
}

interface YesNoProps {
  readonly question: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
}

const ANSWERS = [
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
  { value: null, label: 'Not known' },
] as const;

function YesNo({ question, value, onChange }: YesNoProps) {
  return (
    <fieldset className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <legend className="float-left mr-auto">{question}</legend>
      <span className="flex rounded-lg border border-line p-0.5">
        {ANSWERS.map((answer) => (
          <label
            key={answer.label}
            className={cx(
              'cursor-pointer rounded-md px-3 py-1 text-sm has-focus-visible:outline-2 has-focus-visible:outline-gold',
              value === answer.value ? 'bg-gold-wash font-semibold text-gold' : 'text-soft',
            )}
          >
            <input
              type="radio"
              name={question}
              className="sr-only"
              checked={value === answer.value}
              onChange={() => onChange(answer.value)}
            />
            {answer.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
