import {
  CAUSE_KIND_NAMES,
  CAUSE_KIND_QUESTIONS,
  CAUSE_KINDS,
  CauseKind,
  type CauseNode,
} from '@kintsugi/domain';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { LintedText } from '../../shared/language/linted-text.tsx';
import { Button } from '../../ui/button.tsx';
import { useAddCause } from './use-causes.ts';

interface NewCauseRowProps {
  readonly incidentId: string;
  readonly parent: CauseNode | null;
  readonly depth: number;
  readonly first?: boolean;
  readonly onClose: () => void;
}

/** The answer to the next why. Enter adds it, Escape gives up. */
export function NewCauseRow({ incidentId, parent, depth, first, onClose }: NewCauseRowProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<CauseKind>(first ? 'trigger' : 'contributing_factor');
  const add = useAddCause(incidentId, onClose);
  const question = parent ? CAUSE_KIND_QUESTIONS[parent.kind] : 'What set it off?';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') onClose();
    else if (!add.isPending) add.mutate({ parentId: parent?.id ?? null, kind, text: text.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  };
  return (
    <form
      onSubmit={submit}
      className="my-1 grid gap-2 rounded-lg border border-seam bg-surface p-3"
      style={{ marginLeft: `${Math.min(depth, 6) * 1.25}rem` }}
    >
      <div className="grid gap-1">
        <label htmlFor={id} className="font-display text-[1.0625rem]">
          {question}
        </label>
        <LintedText
          id={id}
          place="cause"
          autoFocus
          value={text}
          onChange={setText}
          onKeyDown={onKeyDown}
          className="control [field-sizing:content]"
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <select
          aria-label="Kind of the new node"
          value={kind}
          onChange={(event) => setKind(CauseKind.parse(event.target.value))}
          className="control w-auto py-1 text-sm"
        >
          {CAUSE_KINDS.map((one) => (
            <option key={one} value={one}>
              {CAUSE_KIND_NAMES[one]}
            </option>
          ))}
        </select>
        <span className="grow" />
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="sm" type="submit" look="primary" busy={add.isPending}>
          Add
        </Button>
      </div>
    </form>
  );
}
