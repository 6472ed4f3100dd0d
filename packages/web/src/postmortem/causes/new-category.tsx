import { CauseCategory, categorySlug } from '@kintsugi/domain';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';

interface NewCategoryProps {
  readonly onAdd: (category: string) => void;
  readonly onClose: () => void;
}

/** Names a category that is not in the list yet. Enter takes it, Escape gives up. */
export function NewCategory({ onAdd, onClose }: NewCategoryProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const slug = CauseCategory.safeParse(categorySlug(typed));
    if (slug.success) onAdd(slug.data);
    else setProblem(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={add} onKeyDown={onKeyDown} className="flex flex-wrap items-center gap-1.5">
      <input
        aria-label="Name of the new category"
        placeholder="Name of the new category"
        // biome-ignore lint/a11y/noAutofocus: opened by choosing “New category…”
        autoFocus
        maxLength={60}
        value={typed}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        onChange={(event) => setTyped(event.target.value)}
        className="control min-h-8 w-56 px-2 py-0.5 text-sm"
      />
      <Button size="sm" type="submit" look="primary">
        Add category
      </Button>
      <Button size="sm" look="quiet" onClick={onClose}>
        Cancel
      </Button>
      {problem && (
        <p id={id} role="alert" className="w-full text-sm font-medium text-clay">
          Give the category a name of letters or digits.
        </p>
      )}
    </form>
  );
}
