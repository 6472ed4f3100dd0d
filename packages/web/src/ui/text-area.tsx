import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Field } from './field.tsx';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly hideLabel?: boolean;
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
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
        <textarea
          rows={2}
          {...control}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx('control [field-sizing:content]', className)}
        />
      )}
    </Field>
  );
}
