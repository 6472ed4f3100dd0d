import { CAUSE_KIND_NAMES, CAUSE_KINDS, CauseKind, type CauseNode } from '@kintsugi/domain';
import { IndentDecrease, IndentIncrease, MessageCircleQuestion, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/icon-button.tsx';
import { CategorySelect } from './category-select.tsx';
import type { useCauseRow } from './use-cause-row.ts';

interface CauseControlsProps {
  readonly node: CauseNode;
  readonly categories: readonly string[];
  readonly row: ReturnType<typeof useCauseRow>;
  readonly onAskWhy: () => void;
}

/** What kind of cause a node is, and what can be done with it. */
export function CauseControls({ node, categories, row, onAskWhy }: CauseControlsProps) {
  const { moves, change, remove } = row;
  return (
    <div className="ml-7 flex flex-wrap items-center gap-x-1">
      <select
        aria-label="Kind"
        value={node.kind}
        onChange={(event) => change({ kind: CauseKind.parse(event.target.value) })}
        className="min-h-6 rounded-md bg-transparent px-1 text-sm text-soft hover:bg-sunken"
      >
        {CAUSE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {CAUSE_KIND_NAMES[kind]}
          </option>
        ))}
      </select>
      <CategorySelect
        value={node.category}
        categories={categories}
        onChange={(category) => change({ category })}
      />
      <span className="grow" />
      <span className="flex transition-opacity md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
        <IconButton label="Ask why" onClick={onAskWhy}>
          <MessageCircleQuestion className="size-4 text-soft" aria-hidden />
        </IconButton>
        <IconButton label="Move out" disabled={!moves.out} onClick={() => moves.out?.()}>
          <IndentDecrease className="size-4 text-soft" aria-hidden />
        </IconButton>
        <IconButton label="Move in" disabled={!moves.in} onClick={() => moves.in?.()}>
          <IndentIncrease className="size-4 text-soft" aria-hidden />
        </IconButton>
        <IconButton label="Remove" onClick={remove}>
          <Trash2 className="size-4 text-soft" aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
