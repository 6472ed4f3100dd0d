import { CauseCategory, categorySlug } from '@kintsugi/domain';
import { say } from '../../ui/toasts.ts';

interface CategorySelectProps {
  readonly value: string | null;
  readonly categories: readonly string[];
  readonly onChange: (category: string | null) => void;
}

const NEW = '__new__';

/** A category's slug as people read it. */
export const categoryName = (slug: string): string =>
  slug.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** Asks for a category that is not in the list yet; null when given up or not usable. */
function askForCategory(): string | null {
  const typed = window.prompt('Name of the new category');
  if (typed === null) return null;
  const slug = CauseCategory.safeParse(categorySlug(typed));
  if (!slug.success) say('Give the category a name of letters or digits.');
  return slug.data ?? null;
}

/** What sort of cause it is, so that later learning can count them. */
export function CategorySelect({ value, categories, onChange }: CategorySelectProps) {
  const known = value === null || categories.includes(value) ? categories : [value, ...categories];
  const change = (next: string) => {
    if (next !== NEW) {
      onChange(next === '' ? null : next);
      return;
    }
    const added = askForCategory();
    if (added !== null) onChange(added);
  };
  return (
    <select
      aria-label="Category"
      value={value ?? ''}
      onChange={(event) => change(event.target.value)}
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
