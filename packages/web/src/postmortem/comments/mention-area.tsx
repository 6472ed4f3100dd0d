import { useId, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { useMention } from './use-mention.ts';

interface MentionAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}

/** Text in which @handles are completed. */
export function MentionArea({ label, value, onChange, autoFocus = false }: MentionAreaProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const mention = useMention({ area, value, onChange });
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
        aria-activedescendant={mention.open ? `${id}-${mention.index}` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
          mention.look(target);
        }}
        onKeyDown={mention.onKeyDown}
        onBlur={mention.close}
        className="control [field-sizing:content] min-h-16"
      />
      <MentionList id={id} mention={mention} />
    </div>
  );
}

interface MentionListProps {
  readonly id: string;
  readonly mention: ReturnType<typeof useMention>;
}

/** The people whose handle may be meant. */
function MentionList({ id, mention }: MentionListProps) {
  const { people, index, open, take } = mention;
  return (
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
  );
}
