import type { RawLine } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cx } from '../ui/cx.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { CitationTarget } from './citation-context.ts';
import { linesQuery } from './queries.ts';

interface CitationDialogProps {
  readonly incidentId: string;
  readonly citation: CitationTarget;
  readonly onClose: () => void;
}

/** The cited record at its line, with what stands around it. */
export function CitationDialog({ incidentId, citation, onClose }: CitationDialogProps) {
  const { data, error } = useQuery(linesQuery(incidentId, citation.fileId, citation.line));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={citation.file}
      about={
        <>
          Line {citation.line}
          {data && (
            <span className="font-mono text-xs"> · SHA-256 {data.sha256.slice(0, 16)}…</span>
          )}
        </>
      }
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Lines lines={data.lines} />}
    </Dialog>
  );
}

function Lines({ lines }: { lines: readonly RawLine[] }) {
  const cited = useRef<HTMLLIElement>(null);
  useEffect(() => {
    cited.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <ol
      aria-label="The record and what stands around it"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboards scroll a long record from here
      tabIndex={0}
      className="rounded-lg border border-line bg-sunken py-2 font-mono text-[0.8125rem]"
    >
      {lines.map((line) => (
        <li
          key={line.line}
          ref={line.cited ? cited : undefined}
          aria-current={line.cited ? 'location' : undefined}
          className={cx(
            'grid grid-cols-[4.5rem_1fr] gap-3 px-3 py-0.5',
            line.cited && 'border-y border-seam bg-gold-wash',
          )}
        >
          <span className="text-right text-soft tabular-nums select-none">
            {line.cited && <span aria-hidden>▸ </span>}
            {line.line}
          </span>
          <span className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {line.text}
            {line.truncated && <span className="text-soft"> … (the line goes on)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
