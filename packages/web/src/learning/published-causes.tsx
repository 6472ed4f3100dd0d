import { CAUSE_KIND_NAMES, type CauseTree } from '@kintsugi/domain';
import { categoryName } from '../postmortem/causes/category-select.tsx';

/** The why tree as nested lists. */
export function PublishedCauses({ causes }: { causes: readonly CauseTree[] }) {
  if (causes.length === 0) return null;
  return (
    <ul className="mb-4 grid gap-3">
      {causes.map((cause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a frozen revision never changes
        <li key={index}>
          <p className="label-caps">
            {CAUSE_KIND_NAMES[cause.kind]}
            {cause.category && ` · ${categoryName(cause.category)}`}
          </p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{cause.text}</p>
          {cause.children.length > 0 && (
            <div className="mt-3 border-l border-seam pl-5">
              <PublishedCauses causes={cause.children} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
