import { useEffect, useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

interface FilterTextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly hideLabel?: boolean;
}

/** Milliseconds of quiet before a filter is applied. */
const QUIET = 300;

/** A filter that is applied a moment after typing stops. */
export function FilterText({ label, value, onChange, placeholder, hideLabel }: FilterTextProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '');
  }
  useEffect(() => {
    const next = typed.trim() === '' ? undefined : typed.trim();
    if (next === value) return;
    const timer = setTimeout(() => onChange(next), QUIET);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextField
      label={label}
      type="search"
      value={typed}
      onChange={setTyped}
      placeholder={placeholder}
      hideLabel={hideLabel ?? false}
    />
  );
}
