import { useState } from 'react';
import { NewCategory } from './new-category.tsx';

interface CategorySelectProps {
  readonly value: string | null;
  readonly categories: readonly string[];
  readonly onChange: (category: string | null) => void;
}

const NEW = '__new__';

/** A category's slug as people read it. */
export const categoryName = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** What sort of cause it is, so that later learning can count them. */
export function CategorySelect({ value, categories, onChange }: CategorySelectProps) {
  const [naming, setNaming] = useState<'not' | 'now' | 'before'>('not');
  const known = value === null || categories.includes(value) ? categories : [value, ...categories];
  if (naming === 'now') {
    const add = (category: string) => {
      onChange(category);
      setNaming('before');
    };
    return <NewCategory onAdd={add} onClose={() => setNaming('before')} />;
  }
  return (
    <select
      aria-label="Category"
      // biome-ignore lint/a11y/noAutofocus: the focus comes back to where “New category…” was chosen
      autoFocus={naming === 'before'}
      value={value ?? ''}
      onChange={({ target }) => {
        if (target.value === NEW) setNaming('now');
        else onChange(target.value === '' ? null : target.value);
      }}
      className="min-h-6 rounded-md bg-transparent px-1 text-sm text-soft hover:bg-sunken"
    >
      <option value="">No category</option>
      {known.map((category) => (
        <option key={category} value={category}>
          {categoryName(category)}
        </option>
      ))}
      <option value={NEW}>New category…</option>
    </select>
  );
}
