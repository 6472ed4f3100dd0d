import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value'> {
  readonly label: ReactNode;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
}

/** One of a few: the platform's own select, which every keyboard and screen reader knows. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, options, onChange, hint, error, hideLabel, className, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      {(control) => (
        <select
          {...control}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx('control', className)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
