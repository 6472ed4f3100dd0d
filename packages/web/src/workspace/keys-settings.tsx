import { type ApiKey, endpoints } from '@kintsugi/contract';
import { atLeast, ROLES, Role } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../app/api.ts';
import { useMay, useMe } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { TimeText } from '../shared/time-text.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { apiKeysQuery } from './queries.ts';
import { ShownOnce } from './shown-once.tsx';

/** Keys for the command line and for bots. */
export function KeysSettings() {
  const { data, error } = useQuery(apiKeysQuery);
  const may = useMay();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton />;
  return (
    <div className="grid gap-8">
      {may.write && <NewKey />}
      {data.items.length === 0 ? (
        <Empty title="No API key yet.">
          A key lets the command line and bots do what you can, and no more.
        </Empty>
      ) : (
        <ul className="card divide-y divide-line">
          {data.items.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NewKey() {
  const me = useMe();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('member');
  const create = useAct({
    act: (body: { name: string; role: Role }) => client.json(endpoints.createApiKey, { body }),
    refresh: [apiKeysQuery.queryKey],
    showsError: true,
    onDone: () => setName(''),
  });
  const roles = me ? ROLES.filter((one) => atLeast(me.role, one)) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') create.mutate({ name: name.trim(), role });
  };
  return (
    <div className="grid gap-4">
      <form onSubmit={submit} className="grid items-end gap-3 sm:grid-cols-[1fr_10rem_auto]">
        <TextField label="What is it for?" value={name} onChange={setName} />
        <SelectField
          label="Role"
          value={role}
          onChange={(next) => setRole(Role.parse(next))}
          options={roles.map((value) => ({ value, label: value }))}
        />
        <Button type="submit" look="primary" busy={create.isPending} disabled={name.trim() === ''}>
          Create key
        </Button>
      </form>
      {create.error !== null && <ProblemNote error={create.error} />}
      {create.data && (
        <ShownOnce
          label="API key"
          value={create.data.key}
          about="Shown once. Keep it as you would a password."
        />
      )}
    </div>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const remove = useAct({
    act: () => client.text(endpoints.deleteApiKey, { params: { keyId: apiKey.id } }),
    refresh: [apiKeysQuery.queryKey],
    done: `The key “${apiKey.name}” no longer works.`,
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <p>
        <span className="font-medium">{apiKey.name}</span>{' '}
        <code className="font-mono text-sm text-soft">{apiKey.start}…</code>
        <span className="block text-sm text-soft">
          {apiKey.role}, created <TimeText at={apiKey.createdAt} />
          {apiKey.lastUsedAt ? (
            <>
              , last used <TimeText at={apiKey.lastUsedAt} />
            </>
          ) : (
            ', not used yet'
          )}
        </span>
      </p>
      <Button size="sm" look="careful" busy={remove.isPending} onClick={() => remove.mutate({})}>
        Delete
      </Button>
    </li>
  );
}
