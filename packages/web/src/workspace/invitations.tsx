import { endpoints, type Invitation } from '@kintsugi/contract';
import { ROLES, Role, may as rules } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { TimeText } from '../shared/time-text.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { invitationsQuery } from './queries.ts';
import { ShownOnce } from './shown-once.tsx';

/** Invites people by a link, and shows which links are open. */
export function Invitations() {
  const { data } = useQuery(invitationsQuery);
  const open = (data?.items ?? []).filter((invitation) => invitation.state === 'open');
  return (
    <section aria-labelledby="invitations" className="grid gap-4">
      <h3 id="invitations" className="text-xl">
        Invite somebody
      </h3>
      <InviteForm />
      {open.length > 0 && (
        <ul className="card divide-y divide-line">
          {open.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  );
}

function InviteForm() {
  const me = useMe();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const invite = useAct({
    act: (body: { email: string | null; role: Role }) =>
      client.json(endpoints.createInvitation, { body }),
    refresh: [invitationsQuery.queryKey],
    showsError: true,
    onDone: () => setEmail(''),
  });
  const roles = me ? ROLES.filter((one) => rules.grant(me.role, one)) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim() === '' ? null : email.trim(), role });
  };
  return (
    <>
      <form onSubmit={submit} className="grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]">
        <TextField label="E-mail" type="email" optional value={email} onChange={setEmail} />
        <SelectField
          label="Role"
          value={role}
          onChange={(next) => setRole(Role.parse(next))}
          options={roles.map((value) => ({ value, label: value }))}
        />
        <Button type="submit" look="primary" busy={invite.isPending}>
          Create a link
        </Button>
      </form>
      {invite.error !== null && <ProblemNote error={invite.error} />}
      {invite.data && (
        <ShownOnce
          label="Invitation link"
          value={invite.data.link}
          about="Shown once. It works once, for seven days. Send it yourself; Kintsugi sends nothing."
        />
      )}
    </>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const revoke = useAct({
    act: () => client.text(endpoints.revokeInvitation, { params: { invitationId: invitation.id } }),
    refresh: [invitationsQuery.queryKey],
    done: 'Invitation revoked.',
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p>
        {invitation.email ?? 'Whoever has the link'}, as {invitation.role}
        <span className="block text-sm text-soft">
          By {invitation.invitedBy}, until <TimeText at={invitation.expiresAt} />
        </span>
      </p>
      <Button size="sm" busy={revoke.isPending} onClick={() => revoke.mutate({})}>
        Revoke
      </Button>
    </li>
  );
}
