import { CAUSE_KIND_NAMES } from '@kintsugi/domain';
import { LintedText } from '../../shared/language/linted-text.tsx';
import { CauseControls } from './cause-controls.tsx';
import { KIND_LOOK } from './cause-kind-look.ts';
import { type CauseRowOptions, useCauseRow } from './use-cause-row.ts';

interface CauseRowProps extends CauseRowOptions {
  readonly depth: number;
  readonly categories: readonly string[];
  readonly editable: boolean;
}

/** One node of the why tree. */
export function CauseRow({ depth, categories, editable, ...options }: CauseRowProps) {
  const { node, onAskWhy } = options;
  const row = useCauseRow(options);
  const { colour, mark } = KIND_LOOK[node.kind];
  return (
    <div
      id={`cause-${node.id}`}
      tabIndex={-1}
      className="group rounded-lg border border-transparent py-1 focus:bg-gold-wash focus-within:border-line"
      style={{ marginLeft: `${Math.min(depth, 6) * 1.25}rem` }}
    >
      <div className="flex items-start gap-2">
        <span aria-hidden className="mt-2 w-5 text-center text-sm" style={{ color: colour }}>
          {mark}
        </span>
        <LintedText
          aria-label={`${CAUSE_KIND_NAMES[node.kind]}, level ${depth + 1}`}
          aria-describedby="cause-keys"
          place="cause"
          readOnly={!editable}
          value={row.text}
          onChange={row.setText}
          onFocus={row.onFocus}
          onLeave={row.save}
          onKeyDown={editable ? row.onKeyDown : undefined}
          className="min-h-9 w-full resize-none rounded-md bg-transparent px-2 py-1.5 [field-sizing:content] hover:bg-sunken focus:bg-surface"
        />
      </div>
      {editable && (
        <CauseControls node={node} categories={categories} row={row} onAskWhy={onAskWhy} />
      )}
    </div>
  );
}
