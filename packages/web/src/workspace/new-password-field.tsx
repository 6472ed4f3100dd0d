import { TextField } from '../ui/text-field.tsx';

interface NewPasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}

/** A password that is chosen here, with what is asked of one. */
export const NewPasswordField = (props: NewPasswordFieldProps) => (
  <TextField
    type="password"
    autoComplete="new-password"
    hint="At least 12 characters; a sentence is easy to remember."
    {...props}
  />
);
