import { endpoints } from '@kintsugi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { cx } from '../ui/cx.ts';
import { matchPeople } from './match-people.ts';
import { peopleQuery } from './queries.ts';

interface PersonPickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly valueName: string | null;
  /** A name as somebody wrote it, to begin the search with. */
  readonly suggestion?: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** A person of the workspace, found by typing; a new name can be added at once. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, valueName, suggestion, onChange } = props;
  const id = useId();
  const people = useQuery(peopleQuery);
  const queries = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const open = typed !== null;
  const choices = open ? matchPeople(people.data?.items ?? [], typed) : [];
  const choose = (personId: string | null) => {
    setTyped(null);
    if (personId !== value) onChange(personId);
  };
  const create = useAct({
    act: (name: string) =>
      client.json(endpoints.createPerson, { body: { name: name.replace(/^@/, '') } }),
    done: ({ name }) => `${name} is added to the people. Invite them in the settings.`,
    onDone: (person) => {
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
      choose(person.id);
    },
  });
  const name =
    people.data?.items.find((person) => person.id === value)?.name ?? valueName ?? suggestion ?? '';
  const addable = open && typed.trim() !== '' && choices.every((one) => one.name !== typed.trim());
  const last = choices.length - 1 + (addable ? 1 : 0);
  const take = (at: number) => {
    const person = choices[at];
    if (person) choose(person.id);
    else if (addable) create.mutate(typed.trim());
    else if (typed?.trim() === '') choose(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex(Math.min(last, index + 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(0, index - 1));
    else if (event.key === 'Enter' && open) take(index);
    else if (event.key === 'Escape' && open) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative">
      <input
        aria-label={label}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && last >= 0 ? `${id}-${index}` : undefined}
        placeholder={label}
        value={typed ?? name}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped(typed ?? '')}
        onChange={(event) => {
          setTyped(event.target.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        className={cx('control px-2', value === null && name !== '' && 'border-dashed')}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`${label}: people`}
        hidden={!open}
        className="card absolute top-full left-0 z-20 mt-1 max-h-64 w-max max-w-[18rem] min-w-full overflow-y-auto p-1 shadow-lift"
      >
        {choices.map((person, at) => (
          <Choice key={person.id} id={`${id}-${at}`} active={at === index} onTake={() => take(at)}>
            {person.name} <span className="text-soft">@{person.handle}</span>
          </Choice>
        ))}
        {addable && (
          <Choice
            id={`${id}-${choices.length}`}
            active={index === choices.length}
            onTake={() => take(choices.length)}
          >
            <UserRoundPlus className="mr-1.5 inline size-4" aria-hidden />
            Add “{typed.trim()}” by name
          </Choice>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly active: boolean;
  readonly onTake: () => void;
  readonly children: React.ReactNode;
}

function Choice({ id, active, onTake, children }: ChoiceProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.preventDefault();
        onTake();
      }}
      className={cx('cursor-pointer rounded-md px-2 py-1.5 text-sm', active && 'bg-gold-wash')}
    >
      {children}
    </div>
  );
}
