import { endpoints } from '@kintsugi/contract';
import { LogOut } from 'lucide-react';
import { client } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useForm } from './use-form.ts';

/** One's own account: who one is here, the password, and the other places one is signed in. */
export function AccountSettings() {
  const me = useMe();
  if (me?.kind !== 'user')
    return <Empty title="No account yet.">The first look around needs none.</Empty>;
  return (
    <div className="grid max-w-xl gap-10">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        <dt className="text-soft">Name</dt>
        <dd>{me.name}</dd>
        <dt className="text-soft">E-mail</dt>
        <dd className="[overflow-wrap:anywhere]">{me.email}</dd>
        <dt className="text-soft">Role</dt>
        <dd>{me.role}</dd>
      </dl>
      <PasswordForm />
      <OtherSessions />
    </div>
  );
}

const EMPTY = { current: '', next: '' };

function PasswordForm() {
  const change = useAct({
    act: (body: typeof EMPTY) => client.text(endpoints.changePassword, { body }),
    showsError: true,
    done: 'Your password is changed. Everywhere else you are signed out.',
    onDone: () => form.set(EMPTY),
  });
  const form = useForm({
    initial: EMPTY,
    schema: endpoints.changePassword.body,
    submit: change.mutate,
    error: change.error,
  });
  const { values, set, message, onSubmit } = form;
  return (
    <form onSubmit={onSubmit} noValidate aria-label="Change your password" className="grid gap-4">
      <h3 className="text-xl">Password</h3>
      <TextField
        label="Current password"
        type="password"
        autoComplete="current-password"
        value={values.current}
        onChange={(current) => set({ current })}
        error={message('current')}
      />
      <NewPasswordField
        label="New password"
        value={values.next}
        onChange={(next) => set({ next })}
        error={message('next')}
      />
      {change.error !== null && message('current') === undefined && (
        <ProblemNote error={change.error} />
      )}
      <div>
        <Button type="submit" look="primary" busy={change.isPending}>
          Change password
        </Button>
      </div>
    </form>
  );
}

function OtherSessions() {
  const end = useAct({
    act: () => client.text(endpoints.endOtherSessions, {}),
    done: 'You are signed out everywhere but here.',
  });
  return (
    <section aria-labelledby="other-sessions" className="grid justify-items-start gap-3">
      <h3 id="other-sessions" className="text-xl">
        Other places
      </h3>
      <p className="text-soft">
        Left a browser open somewhere, or lost a phone? End every session but this one. API keys go
        on; they are deleted one by one.
      </p>
      <Button
        busy={end.isPending}
        icon={<LogOut className="size-4" aria-hidden />}
        onClick={() => end.mutate({})}
      >
        Sign out everywhere else
      </Button>
    </section>
  );
}
