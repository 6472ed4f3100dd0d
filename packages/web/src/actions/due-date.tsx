import { useState } from 'react';

interface DueDateProps {
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly label?: string;
}

/** A due date; sent when left, so that typing a year does not send four dates. */
export function DueDate({ value, onChange, label = 'Due date' }: DueDateProps) {
  const [typed, setTyped] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value ?? '');
  }
  const send = () => {
    const next = typed === '' ? null : typed;
    if (next !== value) onChange(next);
  };
  return (
    <input
      type="date"
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={send}
      onKeyDown={(event) => event.key === 'Enter' && send()}
      className="control px-2 tabular-nums"
    />
  );
}
