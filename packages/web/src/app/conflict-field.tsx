import { Instant } from '@kintsugi/domain';
import { formatInstant } from '../shared/format-instant.ts';
import { InstantField } from '../shared/instant-field.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';

interface ConflictFieldProps {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '(empty)';
  const instant = Instant.safeParse(value);
  if (instant.success) return formatInstant(instant.data, 'UTC');
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

/** Fields whose name in the record is not the one on the page. */
const NAMES: Readonly<Record<string, string>> = { at: 'Time', actor: 'Actor/System' };

const fieldName = (field: string): string =>
  NAMES[field] ??
  field
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (first) => first.toUpperCase());

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
          <Third value={value} onChange={onChange} />
        </div>
      )}
    </fieldset>
  );
}

/** A version that is neither theirs nor yours: a time is entered as one, everything else as text. */
function Third({ value, onChange }: Pick<ConflictFieldProps, 'value' | 'onChange'>) {
  const instant = Instant.safeParse(value);
  if (instant.success)
    return (
      <InstantField
        label="To save"
        value={instant.data}
        onChange={(at) => at !== null && onChange(at)}
      />
    );
  return (
    <TextArea label="To save" value={typeof value === 'string' ? value : ''} onChange={onChange} />
  );
}
