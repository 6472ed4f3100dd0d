import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';

interface ConflictFieldProps {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const words = (value: unknown): string =>
  value === null || value === undefined
    ? '(empty)'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 1);

const fieldName = (field: string): string =>
  field.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());

/** One field that two people changed. */
export function ConflictField({ field, mine, theirs, value, onChange }: ConflictFieldProps) {
  const versions = [
    { name: 'Yours', content: mine },
    { name: 'Theirs', content: theirs ?? null },
  ];
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{fieldName(field)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {versions.map(({ name, content }) => (
          <div key={name} className="rounded-lg border border-line bg-paper p-3">
            <div className="mb-1 flex items-center justify-between">
              <span className="label-caps">{name}</span>
              <Button size="sm" aria-pressed={value === content} onClick={() => onChange(content)}>
                {value === content ? 'Taken' : `Take ${name.toLowerCase()}`}
              </Button>
            </div>
            <p className="max-h-48 overflow-y-auto whitespace-pre-wrap">{words(content)}</p>
          </div>
        ))}
      </div>
      {typeof mine === 'string' && (
        <div className="mt-3">
          <TextArea
            label="To save"
            value={typeof value === 'string' ? value : ''}
            onChange={onChange}
          />
        </div>
      )}
    </fieldset>
  );
}
