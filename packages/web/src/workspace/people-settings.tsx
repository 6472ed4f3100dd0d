import { endpoints } from '@kintsugi/contract';
import { type Person, ROLES, Role, may as rules } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { client } from '../app/api.ts';
import { useMay, useMe } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Avatar } from '../ui/avatar.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Invitations } from './invitations.tsx';
import { peopleQuery } from './queries.ts';

/** Everybody the workspace knows, their roles, and invitations. */
export function PeopleSettings() {
  const { data, error } = useQuery(peopleQuery);
  const may = useMay();
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <div className="grid gap-10">
      <ul className="card divide-y divide-line">
        {data.items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {may.administer && <Invitations />}
    </div>
  );
}

function PersonRow({ person }: { person: Person }) {
  const me = useMe();
  const may = useMay();
  const update = useAct({
    act: (body: { version: number; role: Role }) =>
      client.json(endpoints.updatePerson, { params: { personId: person.id }, body }),
    refresh: [peopleQuery.queryKey, ['session']],
    done: ({ name, role }) => `${name} is ${role} now.`,
  });
  const grantable = me ? ROLES.filter((role) => rules.grant(me.role, role)) : [];
  const { role } = person;
  const changeable = may.administer && role !== null && grantable.includes(role);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Avatar name={person.name} />
      <div className="min-w-0 grow">
        <p className="font-medium">
          {person.name} <span className="font-normal text-soft">@{person.handle}</span>
        </p>
        <p className="truncate text-sm text-soft">{person.email ?? 'No e-mail address'}</p>
      </div>
      {changeable ? (
        <select
          aria-label={`Role of ${person.name}`}
          value={role}
          disabled={update.isPending}
          onChange={(event) =>
            update.mutate({ version: person.version, role: Role.parse(event.target.value) })
          }
          className="control w-auto"
        >
          {grantable.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <span className="text-soft">{role ?? 'Known by name'}</span>
      )}
    </li>
  );
}
