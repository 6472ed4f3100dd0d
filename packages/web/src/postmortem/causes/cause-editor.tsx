import type { PostMortemView } from '@kintsugi/contract';
import { useState } from 'react';
import { useMay } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { CausePicture } from './cause-picture.tsx';
import { CauseRow } from './cause-row.tsx';
import { NewCauseRow } from './new-cause-row.tsx';
import { childrenOf, placed } from './tree.ts';

interface CauseEditorProps {
  readonly incidentId: string;
  readonly postMortem: PostMortemView;
}

/** The why tree: a picture, and its nodes to write, each answering “why?” about the one above. */
export function CauseEditor({ incidentId, postMortem }: CauseEditorProps) {
  const { causes, categories } = postMortem;
  const [adding, setAdding] = useState<string | 'root' | null>(null);
  const may = useMay();
  const close = () => setAdding(null);
  return (
    <div className="grid gap-4">
      <CausePicture causes={causes} />
      {causes.length === 0 && adding === null && (
        <p className="text-soft">
          Begin with what set it off, then ask why: why was the error possible, which safeguards did
          not catch it, which conditions contributed? A chain that stops at a person asks one more
          question.
        </p>
      )}
      <ol className="grid gap-1" aria-label="Why tree">
        {placed(causes).map(({ node, depth }) => (
          <li key={node.id}>
            <CauseRow
              incidentId={incidentId}
              node={node}
              nodes={causes}
              depth={depth}
              categories={categories}
              editable={may.write}
              onAskWhy={() => setAdding(node.id)}
            />
            {adding === node.id && (
              <NewCauseRow
                incidentId={incidentId}
                parent={node}
                depth={depth + 1}
                onClose={close}
              />
            )}
          </li>
        ))}
      </ol>
      {may.write &&
        (adding === 'root' ? (
          <NewCauseRow
            incidentId={incidentId}
            parent={null}
            depth={0}
            first={childrenOf(causes, null).length === 0}
            onClose={close}
          />
        ) : (
          <div>
            <Button size="sm" onClick={() => setAdding('root')}>
              {causes.length === 0 ? 'Begin with the trigger' : 'Add another chain'}
            </Button>
          </div>
        ))}
      {may.write && causes.length > 0 && (
        <p id="cause-keys" className="text-sm text-soft">
          Enter asks the next why. Tab and Shift+Tab move in and out; Escape first to leave with
          Tab.
        </p>
      )}
    </div>
  );
}
