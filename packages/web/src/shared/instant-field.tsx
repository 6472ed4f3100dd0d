import type { Instant } from '@kintsugi/domain';
import { type ReactNode, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { formatInstant } from './format-instant.ts';
import { type LocalReading, localFromInstant, readLocal } from './local-time.ts';
import { useZones } from './reading-zone.ts';
import { ZoneSelect } from './zone-select.tsx';

interface InstantFieldProps {
  readonly label: ReactNode;
  readonly value: Instant | null;
  /** Null when emptied. Not called while the time cannot be read. */
  readonly onChange: (at: Instant | null) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly hideLabel?: boolean;
}

const explain = (reading: LocalReading, zone: string, empty: boolean): string | null => {
  switch (reading.kind) {
    case 'none':
      return `The clocks in ${zone} were put forward and never showed this time.`;
    case 'two':
      return `It was this time twice in ${zone}; the earlier one is taken, ${formatInstant(reading.at, 'UTC')}.`;
    case 'unreadable':
      return empty ? null : 'Give a whole date and time.';
    case 'one':
      return null;
  }
};

/** A time typed in any zone; the UTC that is recorded stands beneath. */
export function InstantField({
  label,
  value,
  onChange,
  error,
  hint,
  hideLabel,
}: InstantFieldProps) {
  const zones = useZones();
  const [zone, setZone] = useState(zones.reading);
  const [typed, setTyped] = useState(value === null ? '' : localFromInstant(value, zone));
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value === null ? '' : localFromInstant(value, zone));
  }
  const change = (text: string, inZone: string) => {
    setTyped(text);
    setZone(inZone);
    const reading = readLocal(text, inZone);
    const at = reading.kind === 'one' || reading.kind === 'two' ? reading.at : null;
    if (text !== '' && at === null) return;
    setSeen(at);
    onChange(at);
  };
  const problem = explain(readLocal(typed, zone), zone, typed === '');
  const recorded = value === null || zone === 'UTC' ? null : formatInstant(value, 'UTC');
  return (
    <Field
      label={label}
      hideLabel={hideLabel ?? false}
      hint={problem ?? (recorded ? `Recorded as ${recorded}` : hint)}
      error={error}
    >
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            type="datetime-local"
            step="1"
            value={typed}
            onChange={(event) => change(event.target.value, zone)}
            className="control min-w-0 tabular-nums"
          />
          <ZoneSelect zone={zone} onChange={(next) => change(typed, next)} />
        </div>
      )}
    </Field>
  );
}
