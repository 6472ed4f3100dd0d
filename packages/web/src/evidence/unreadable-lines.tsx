import type { EvidenceFile } from '@kintsugi/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../shared/amounts.ts';
import { Button } from '../ui/button.tsx';
import { problemsQuery } from './queries.ts';

/** Lines that could not be read as events: counted and shown, never lost silently. */
export function UnreadableLines({ file }: { file: EvidenceFile }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-2 text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-gold">
        {counted(file.unreadable, 'line')} could not be read
      </summary>
      {open && <LineList file={file} />}
    </details>
  );
}

function LineList({ file }: { file: EvidenceFile }) {
  const list = useInfiniteQuery(problemsQuery(file.incidentId, file.id));
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="mt-2 grid gap-2">
      <ul className="grid gap-2">
        {lines.map((line) => (
          <li key={line.byteStart} className="rounded-md bg-sunken px-3 py-2">
            <p className="text-soft">
              Line {line.line}: {line.reason}
            </p>
            <code className="block font-mono text-xs [overflow-wrap:anywhere]">{line.excerpt}</code>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button size="sm" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}
