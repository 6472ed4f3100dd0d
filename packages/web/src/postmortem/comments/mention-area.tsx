import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { cx } from '../../ui/cx.ts';
import { peopleQuery } from '../../workspace/queries.ts';
import { completeMention, mentionAt, mentionable } from './mention.ts';

interface MentionAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** Text in which @handles are completed: arrows choose, Enter or Tab takes, Escape closes. */
export function MentionArea({ label, value, onChange, autoFocus = false }: MentionAreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { data } = useQuery(peopleQuery);
  const [typed, setTyped] = useState<string | null>(null);
  const [index, setIndex] = useState(0);
  const people = typed === null ? [] : mentionable(data?.items ?? [], typed);
  const open = people.length > 0;
  const look = (element: HTMLTextAreaElement) => {
    setTyped(mentionAt(element.value, element.selectionStart));
    setIndex(0);
  };
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
  return (
    <div className="relative">
      <textarea
        ref={area}
        aria-label={label}
        placeholder={label}
        // biome-ignore lint/a11y/noAutofocus: opened by choosing “Answer” or “Comment”
        autoFocus={autoFocus}
        rows={2}
        value={value}
        aria-controls={`${id}-people`}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${id}-${index}` : undefined}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped(null)}
        className="control [field-sizing:content] min-h-16"
      />
      <div
        id={`${id}-people`}
        role="listbox"
        aria-label="People"
        hidden={!open}
        className="card absolute inset-x-0 top-full z-20 mt-1 p-1 shadow-lift"
      >
        {people.map((person, at) => (
          <div
            key={person.id}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            onPointerDown={(event) => {
              event.preventDefault();
              take(person.handle);
            }}
            className={cx(
              'cursor-pointer rounded-md px-2 py-1 text-sm',
              at === index && 'bg-gold-wash',
            )}
          >
            {person.name} <span className="text-soft">@{person.handle}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
