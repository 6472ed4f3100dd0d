import type { IncidentView, MoveView } from '@kintsugi/contract';
import { LIFECYCLE_STATE_NAMES, LIFECYCLE_STATES } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { PublishedNote } from './published-note.tsx';
import { lifecycleQuery } from './queries.ts';

/** Where the post-mortem stands, and the next move. */
export function LifecycleBar({ incident }: { incident: IncidentView }) {
  const { data } = useQuery(lifecycleQuery(incident.id));
  const [open, setOpen] = useState<MoveView | null>(null);
  const may = useMay();
  const moves = data?.moves ?? [];
  const current = moves.find((move) => move.to === open?.to) ?? open;
  return (
    <section aria-label="Life cycle" className="no-print border-y border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Stepper state={incident.state} />
        {may.write && <Moves moves={moves} onOpen={setOpen} />}
      </div>
      <PublishedNote incident={incident} />
      {current && data && (
        <MoveDialog
          incident={incident}
          version={data.version}
          move={current}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function Stepper({ state }: { state: IncidentView['state'] }) {
  const at = LIFECYCLE_STATES.indexOf(state);
  return (
    <ol className="flex flex-wrap items-center gap-y-1 text-sm">
      {LIFECYCLE_STATES.map((step, index) => (
        <li
          key={step}
          aria-current={index === at ? 'step' : undefined}
          className={cx(
            'flex items-center',
            index === at ? 'font-semibold text-ink' : 'text-soft',
            index !== at && 'max-sm:sr-only',
          )}
        >
          {index > 0 && (
            <span
              aria-hidden
              className={cx('mx-2 h-px w-4 max-sm:hidden', index <= at ? 'bg-seam' : 'bg-line')}
            />
          )}
          <span
            aria-hidden
            className={cx(
              'mr-1.5 size-2 rounded-full border',
              index <= at ? 'border-seam bg-seam' : 'border-strong',
            )}
          />
          {LIFECYCLE_STATE_NAMES[step]}
        </li>
      ))}
    </ol>
  );
}

interface MovesProps {
  readonly moves: readonly MoveView[];
  readonly onOpen: (move: MoveView) => void;
}

function Moves({ moves, onOpen }: MovesProps) {
  const [next, ...others] = moves.toSorted((a, b) => Number(b.forward) - Number(a.forward));
  if (!next) return null;
  return (
    <div className="flex gap-2">
      <Button look={next.forward ? 'primary' : 'plain'} onClick={() => onOpen(next)}>
        {next.label}
      </Button>
      {others.length > 0 && (
        <Menu
          trigger={
            <Button aria-label="Other moves" className="px-2.5!">
              <ChevronDown className="size-4" aria-hidden />
            </Button>
          }
        >
          {others.map((move) => (
            <MenuItem key={move.to} onSelect={() => onOpen(move)}>
              {move.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}
