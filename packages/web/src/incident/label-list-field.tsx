import { useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

interface LabelListFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly string[];
  readonly onChange: (labels: string[]) => void;
}

/** Labels as typed with commas, without empty and repeated ones. */
const splitLabels = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  ),
];

/** Several short labels, separated by commas. */
export function LabelListField({ label, hint, value, onChange }: LabelListFieldProps) {
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <TextField
      label={label}
      hint={hint ?? 'Separate several by commas.'}
      optional
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(splitLabels(text));
      }}
      onBlur={() => setTyped(value.join(', '))}
    />
  );
}
