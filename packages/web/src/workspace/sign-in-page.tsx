import { endpoints } from '@kintsugi/contract';
import { KEY_INSIGHT } from '@kintsugi/domain';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { client } from '../app/api.ts';
import { enterAs } from '../app/enter.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Door } from './door.tsx';
import { useForm } from './use-form.ts';

/** Only paths of our own are followed after signing in. */
export const safeNext = (next: string | undefined): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

export function SignInPage() {
  return (
    <Door title="Welcome back" lead={KEY_INSIGHT}>
      <SignInForm />
    </Door>
  );
}

function SignInForm() {
  const queries = useQueryClient();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const signIn = useAct({
    act: (body: { email: string; password: string }) => client.json(endpoints.signIn, { body }),
    showsError: true,
    onDone: (session) => {
      enterAs(queries, session);
      router.history.push(safeNext(next));
    },
  });
  const form = useForm({
    initial: { email: '', password: '' },
    schema: endpoints.signIn.body,
    submit: signIn.mutate,
    error: signIn.error,
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={form.values.email}
        onChange={(email) => form.set({ email })}
        error={form.message('email')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        value={form.values.password}
        onChange={(password) => form.set({ password })}
        error={form.message('password')}
      />
      {signIn.error !== null && <ProblemNote error={signIn.error} />}
      <Button type="submit" look="primary" busy={signIn.isPending}>
        Sign in
      </Button>
    </form>
  );
}
