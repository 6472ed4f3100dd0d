import { endpoints } from '@kintsugi/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { matchPeople } from './match-people.ts';
import { peopleQuery } from './queries.ts';

interface PersonChoiceOptions {
  readonly value: string | null;
  readonly onChange: (personId: string | null) => void;
}

/** Adds somebody by name to the people of the workspace. */
function useAddPerson(onAdded: (personId: string) => void) {
  const queries = useQueryClient();
  return useAct({
    act: (name: string) =>
      client.json(endpoints.createPerson, { body: { name: name.replace(/^@/, '') } }),
    done: ({ name }) => `${name} is added to the people. Invite them in the settings.`,
    onDone: (person) => {
      void queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
      onAdded(person.id);
    },
  });
}

/** Finding a person by typing: arrows choose, Enter takes, Escape closes; an empty text takes away. */
export function usePersonChoice({ value, onChange }: PersonChoiceOptions) {
  const people = useQuery(peopleQuery).data?.items ?? [];
  const [typed, setTyped] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const open = typed !== null;
  const words = typed?.trim() ?? '';
  const choices = open ? matchPeople(people, typed) : [];
  const addable = words !== '' && choices.every((one) => one.name !== words);
  const last = choices.length - 1 + (addable ? 1 : 0);
  const choose = (personId: string | null) => {
    setTyped(null);
    if (personId !== value) onChange(personId);
  };
  const add = useAddPerson(choose);
  const take = (at: number) => {
    const person = choices[at];
    if (person) choose(person.id);
    else if (addable) add.mutate(words);
    else if (words === '') choose(null);
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
  return {
    name: people.find((person) => person.id === value)?.name ?? null,
    typed,
    open,
    choices,
    index,
    last,
    /** The name that can be added, or null. */
    addable: addable ? words : null,
    take,
    onKeyDown,
    type: (text: string) => {
      setTyped(text);
      setIndex(0);
    },
    show: () => setTyped(typed ?? ''),
    close: () => setTyped(null),
  };
}
