import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { peopleQuery } from '../../workspace/queries.ts';
import { completeMention, mentionAt, mentionable } from './mention.ts';

interface MentionOptions {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Completing a handle while it is typed: arrows choose, Enter or Tab takes, Escape closes. */
export function useMention({ area, value, onChange }: MentionOptions) {
  const { data } = useQuery(peopleQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const people = typed === null ? [] : mentionable(data?.items ?? [], typed);
  const open = people.length > 0;
  const take = (handle: string) => {
    const element = area.current;
    if (!element) return;
    const next = completeMention(value, element.selectionStart, handle);
    onChange(next.text);
    setTyped(null);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.cursor, next.cursor);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    const chosen = people[index];
    if (event.key === 'ArrowDown') setIndex((index + 1) % people.length);
    else if (event.key === 'ArrowUp') setIndex((index + people.length - 1) % people.length);
    else if (event.key === 'Escape') setTyped(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen.handle);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    people,
    index,
    open,
    take,
    onKeyDown,
    /** Looks at what stands before the cursor. */
    look: (element: HTMLTextAreaElement) => {
      setTyped(mentionAt(element.value, element.selectionStart));
      setIndex(0);
    },
    close: () => setTyped(null),
  };
}
