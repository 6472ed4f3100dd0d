import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { emptyRow, type TermRow } from './term-rows.ts';

interface TermsEditorProps {
  readonly rows: readonly TermRow[];
  readonly onChange: (rows: readonly TermRow[]) => void;
}

/** The team's own terms: phrases to avoid with what to say about them, and names no rule reads. */
export function TermsEditor({ rows, onChange }: TermsEditorProps) {
  return (
    <div>
      <h3 className="text-lg">Own terms</h3>
      <p className="text-sm text-soft">
        Phrases the team avoids, and names that no rule shall read, such as a product’s. Upper and
        lower case are the same.
      </p>
      <ul className="mt-2 grid gap-3">
        {rows.map((row, index) => (
          <TermLine
            key={row.id}
            row={row}
            position={index + 1}
            onChange={(next) => onChange(rows.map((one) => (one.id === row.id ? next : one)))}
            onRemove={() => onChange(rows.filter((one) => one.id !== row.id))}
          />
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-3"
        icon={<Plus className="size-4" aria-hidden />}
        onClick={() => onChange([...rows, emptyRow()])}
      >
        Add a term
      </Button>
    </div>
  );
}

interface TermLineProps {
  readonly row: TermRow;
  readonly position: number;
  readonly onChange: (row: TermRow) => void;
  readonly onRemove: () => void;
}

function TermLine({ row, position, onChange, onRemove }: TermLineProps) {
  const which = <span className="sr-only"> {position}</span>;
  return (
    <li className="grid items-end gap-3 sm:grid-cols-[12rem_1fr_auto_auto]">
      <TextField
        label={<>Phrase{which}</>}
        maxLength={200}
        value={row.phrase}
        onChange={(phrase) => onChange({ ...row, phrase })}
      />
      <TextField
        label={<>What to say about it{which}</>}
        maxLength={300}
        disabled={row.allowed}
        placeholder={row.allowed ? 'No rule reads it' : 'Say “incident channel”.'}
        value={row.message}
        onChange={(message) => onChange({ ...row, message })}
      />
      <CheckField
        label={<>Allow{which}</>}
        checked={row.allowed}
        onChange={(allowed) => onChange({ ...row, allowed })}
      />
      <IconButton label={`Remove term ${position}`} onClick={onRemove}>
        <Trash2 className="size-4 text-soft" aria-hidden />
      </IconButton>
    </li>
  );
}
