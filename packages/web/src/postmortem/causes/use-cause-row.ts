import type { CauseNode } from '@kintsugi/domain';
import { type KeyboardEvent, useRef } from 'react';
import { useEditedText } from '../../shared/use-edited-text.ts';
import { type CausePlace, indented, outdented } from './tree.ts';
import { useRemoveCause, useUpdateCause } from './use-causes.ts';

/** A node of the why tree as it is written. */
export interface CauseRowOptions {
  readonly incidentId: string;
  readonly node: CauseNode;
  readonly nodes: readonly CauseNode[];
  readonly onAskWhy: () => void;
}

/** Writing, moving and removing one node. */
export function useCauseRow({ incidentId, node, nodes, onAskWhy }: CauseRowOptions) {
  const update = useUpdateCause(incidentId, node.id);
  const { text, setText, save } = useEditedText({
    stored: node.text,
    version: node.version,
    onSave: (typed, seen) => update.mutate({ version: seen, text: typed }),
  });
  const removal = useRemoveCause(incidentId, node.id);
  /** After Escape, Tab leaves the field as it does everywhere. */
  const leaving = useRef(false);
  const { version } = node;
  const inwards = indented(nodes, node);
  const outwards = outdented(nodes, node);
  const moveTo = (place: CausePlace | null) =>
    place === null ? null : () => update.mutate({ version, ...place });
  const moves = { in: moveTo(inwards), out: moveTo(outwards) };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = event.shiftKey ? moves.out : moves.in;
    if (event.key === 'Escape') leaving.current = true;
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
      onAskWhy();
    } else if (event.key === 'Tab' && move && !leaving.current) {
      event.preventDefault();
      move();
    }
  };
  return {
    text,
    setText,
    save,
    moves,
    change: (what: Partial<Pick<CauseNode, 'kind' | 'category'>>) =>
      update.mutate({ version, ...what }),
    remove: () => removal.mutate({ version }),
    onKeyDown,
    onFocus: () => {
      leaving.current = false;
    },
  };
}
