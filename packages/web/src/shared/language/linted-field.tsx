import type { TextPlace } from '@kintsugi/lint';
import { Field } from '../../ui/field.tsx';
import { LintedText } from './linted-text.tsx';

interface LintedFieldProps {
  readonly label: string;
  readonly place: TextPlace;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A labelled plain text that the language helper reads along; it has the focus when it is opened. */
export function LintedField({ label, place, value, error, onChange }: LintedFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <LintedText
          {...control}
          place={place}
          rows={2}
          autoFocus
          value={value}
          onChange={onChange}
          className="control [field-sizing:content]"
        />
      )}
    </Field>
  );
}
