import { CAUSE_KIND_NAMES, CAUSE_KINDS, CauseKind, type CauseNode } from '@kintsugi/domain';
import { IndentDecrease, IndentIncrease, MessageCircleQuestion, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useBaseVersion } from '../../app/use-base-version.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LintedText } from '../language/linted-text.tsx';
import { CategorySelect } from './category-select.tsx';
import { KIND_LOOK } from './cause-kind-look.ts';
import { indented, outdented } from './tree.ts';
import { useRemoveCause, useUpdateCause } from './use-causes.ts';

interface CauseRowProps {
  readonly incidentId: string;
  readonly node: CauseNode;
  readonly nodes: readonly CauseNode[];
  readonly depth: number;
  readonly categories: readonly string[];
  readonly editable: boolean;
  readonly onAskWhy: () => void;
}

/** What is typed in a node, saved when left; what others save meanwhile is followed. */
function useNodeText(incidentId: string, node: CauseNode) {
  const update = useUpdateCause(incidentId, node.id);
  const [text, setText] = useState(node.text);
  const [seen, setSeen] = useState(node.text);
  if (node.text !== seen) {
    setSeen(node.text);
    if (text === seen) setText(node.text);
  }
  const version = useBaseVersion(node.version, text !== node.text);
  const save = () => {
    const trimmed = text.trim();
    if (trimmed === '') setText(node.text);
    else if (trimmed !== node.text) update.mutate({ version, text: trimmed });
  };
  return { text, setText, save, update };
}

/** One node of the why tree. */
export function CauseRow(props: CauseRowProps) {
  const { incidentId, node, nodes, depth, categories, editable, onAskWhy } = props;
  const { text, setText, save, update } = useNodeText(incidentId, node);
  const remove = useRemoveCause(incidentId, node.id);
  /** After Escape, Tab leaves the field as it does everywhere. */
  const leaving = useRef(false);
  const inwards = indented(nodes, node);
  const outwards = outdented(nodes, node);
  const move = (place: typeof inwards) =>
    place && update.mutate({ version: node.version, ...place });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = event.shiftKey ? outwards : inwards;
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
      onAskWhy();
    } else if (event.key === 'Tab' && place && !leaving.current) {
      event.preventDefault();
      move(place);
    }
  };
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
          value={text}
          onChange={setText}
          onFocus={() => {
            leaving.current = false;
          }}
          onLeave={save}
          onKeyDown={editable ? onKeyDown : undefined}
          className="min-h-9 w-full resize-none rounded-md bg-transparent px-2 py-1.5 [field-sizing:content] hover:bg-sunken focus:bg-surface"
        />
      </div>
      {editable && (
        <div className="ml-7 flex flex-wrap items-center gap-x-1">
          <select
            aria-label="Kind"
            value={node.kind}
            onChange={(event) =>
              update.mutate({ version: node.version, kind: CauseKind.parse(event.target.value) })
            }
            className={'min-h-6 rounded-md bg-transparent px-1 text-sm text-soft hover:bg-sunken'}
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
            onChange={(category) => update.mutate({ version: node.version, category })}
          />
          <span className="grow" />
          <span className="flex transition-opacity md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
            <IconButton label="Ask why" onClick={onAskWhy}>
              <MessageCircleQuestion className="size-4 text-soft" aria-hidden />
            </IconButton>
            <IconButton label="Move out" disabled={!outwards} onClick={() => move(outwards)}>
              <IndentDecrease className="size-4 text-soft" aria-hidden />
            </IconButton>
            <IconButton label="Move in" disabled={!inwards} onClick={() => move(inwards)}>
              <IndentIncrease className="size-4 text-soft" aria-hidden />
            </IconButton>
            <IconButton label="Remove" onClick={() => remove.mutate({ version: node.version })}>
              <Trash2 className="size-4 text-soft" aria-hidden />
            </IconButton>
          </span>
        </div>
      )}
    </div>
  );
}
