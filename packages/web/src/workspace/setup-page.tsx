import { endpoints } from '@kintsugi/contract';
import { CORE_PRINCIPLE } from '@kintsugi/domain';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { client } from '../app/api.ts';
import { enterAs } from '../app/enter.ts';
import { useSession } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Door } from './door.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useForm } from './use-form.ts';

/** The first account: the owner's. */
export function SetupPage() {
  const { data } = useSession();
  // Straight to where one ends: by way of the board, somebody signed out would be sent back and forth.
  if (data && !data.setupNeeded) return <Navigate to={data.actor ? '/' : '/sign-in'} replace />;
  return (
    <Door title="Begin" lead={CORE_PRINCIPLE}>
      <SetupForm />
    </Door>
  );
}

function SetupForm() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const setup = useAct({
    act: (body: { name: string; email: string; password: string; workspaceName?: string }) =>
      client.json(endpoints.setup, { body }),
    showsError: true,
    onDone: (session) => {
      enterAs(queries, session);
      void navigate({ to: '/' });
    },
  });
  const form = useForm({
    initial: { name: '', email: '', password: '', workspaceName: 'Our team' },
    schema: endpoints.setup.body,
    submit: setup.mutate,
    error: setup.error,
  });
  const { values, set, message } = form;
  return (
    <form onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <TextField
        label="Your name"
        autoComplete="name"
        value={values.name}
        onChange={(name) => set({ name })}
        error={message('name')}
      />
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        value={values.email}
        onChange={(email) => set({ email })}
        error={message('email')}
      />
      <NewPasswordField
        label="Password"
        value={values.password}
        onChange={(password) => set({ password })}
        error={message('password')}
      />
      <TextField
        label="Name of your workspace"
        value={values.workspaceName}
        onChange={(workspaceName) => set({ workspaceName })}
        error={message('workspaceName')}
      />
      {setup.error !== null && <ProblemNote error={setup.error} />}
      <Button type="submit" look="primary" busy={setup.isPending}>
        Create the owner’s account
      </Button>
    </form>
  );
}
