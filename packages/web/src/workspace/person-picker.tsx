import { UserRoundPlus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from '../ui/cx.ts';
import { usePersonChoice } from './use-person-choice.ts';

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
  const choice = usePersonChoice({ value, onChange });
  const name = choice.name ?? valueName ?? suggestion ?? '';
  return (
    <div className="relative">
      <input
        aria-label={label}
        role="combobox"
        aria-expanded={choice.open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={
          choice.open && choice.last >= 0 ? `${id}-${choice.index}` : undefined
        }
        placeholder={label}
        value={choice.typed ?? name}
        onFocus={(event) => event.target.select()}
        onClick={choice.show}
        onChange={(event) => choice.type(event.target.value)}
        onKeyDown={choice.onKeyDown}
        onBlur={choice.close}
        className={cx('control px-2', value === null && name !== '' && 'border-dashed')}
      />
      <Choices id={id} label={label} choice={choice} />
    </div>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly label: string;
  readonly choice: ReturnType<typeof usePersonChoice>;
}

function Choices({ id, label, choice }: ChoicesProps) {
  const { choices, addable, index, open, take } = choice;
  const option = (at: number) => ({
    id: `${id}-${at}`,
    active: at === index,
    onTake: () => take(at),
  });
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={`${label}: people`}
      hidden={!open}
      className="card absolute top-full left-0 z-20 mt-1 max-h-64 w-max max-w-[18rem] min-w-full overflow-y-auto p-1 shadow-lift"
    >
      {choices.map((person, at) => (
        <Choice key={person.id} {...option(at)}>
          {person.name} <span className="text-soft">@{person.handle}</span>
        </Choice>
      ))}
      {addable !== null && (
        <Choice {...option(choices.length)}>
          <UserRoundPlus className="mr-1.5 inline size-4" aria-hidden />
          Add “{addable}” by name
        </Choice>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly active: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
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
