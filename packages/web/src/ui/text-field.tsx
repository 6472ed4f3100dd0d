import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field } from './field.tsx';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, optional, hideLabel, className, ...rest } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional ?? false}
      hideLabel={hideLabel ?? false}
    >
      {(control) => (
        <input
          {...control}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx('control', className)}
        />
      )}
    </Field>
  );
}
