import { endpoints } from '@kintsugi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { client } from '../app/api.ts';
import { enterAs } from '../app/enter.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Door } from './door.tsx';
import { NewPasswordField } from './new-password-field.tsx';
import { useForm } from './use-form.ts';

/** Where an invitation link leads. */
export function InvitationPage() {
  const { token } = useParams({ from: '/invitations/$token' });
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => client.json(endpoints.lookUpInvitation, { body: { token } }),
  });
  if (offer.error)
    return (
      <Door title="This link no longer works" lead="Ask for a new one; each works once.">
        <ProblemNote error={offer.error} />
      </Door>
    );
  const title = offer.data ? `Join ${offer.data.workspaceName}` : 'Your invitation';
  const lead = offer.data
    ? `${offer.data.invitedBy} invites you as ${offer.data.role}.`
    : 'One moment.';
  return (
    <Door title={title} lead={lead}>
      {offer.data ? <AcceptForm token={token} email={offer.data.email} /> : <Skeleton />}
    </Door>
  );
}

function AcceptForm({ token, email }: { token: string; email: string | null }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const accept = useAct({
    act: (body: { token: string; name: string; email: string; password: string }) =>
      client.json(endpoints.acceptInvitation, { body }),
    showsError: true,
    onDone: (session) => {
      enterAs(queries, session);
      void navigate({ to: '/' });
    },
  });
  const { values, set, message, onSubmit } = useForm({
    initial: { token, name: '', email: email ?? '', password: '' },
    schema: endpoints.acceptInvitation.body,
    submit: accept.mutate,
    error: accept.error,
  });
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4">
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
        readOnly={email !== null}
        value={values.email}
        onChange={(next) => set({ email: next })}
        error={message('email')}
      />
      <NewPasswordField
        label="Password"
        value={values.password}
        onChange={(password) => set({ password })}
        error={message('password')}
      />
      {accept.error !== null && <ProblemNote error={accept.error} />}
      <Button type="submit" look="primary" busy={accept.isPending}>
        Join
      </Button>
    </form>
  );
}
