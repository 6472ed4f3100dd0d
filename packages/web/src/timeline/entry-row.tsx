import type { EntryCitation, TimelineEntry } from '@kintsugi/domain';
import { Flag, Quote } from 'lucide-react';
import { useState } from 'react';
import { useCitationDialog } from '../evidence/citation-context.ts';
import { shortFileName } from '../evidence/density-rows.ts';
import { TimeText } from '../shared/time-text.tsx';
import { Chip } from '../ui/chip.tsx';
import { cx } from '../ui/cx.ts';
import { EntryEditor } from './entry-editor.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { momentName } from './key-moment-names.ts';

interface EntryRowProps {
  readonly incidentId: string;
  readonly entry: TimelineEntry;
  readonly newDay: boolean;
  readonly editable: boolean;
}

/** One row of the timeline. */
export function EntryRow({ incidentId, entry, newDay, editable }: EntryRowProps) {
  const [editing, setEditing] = useState(false);
  const id = `entry-${entry.id}`;
  if (editing)
    return (
      <tr id={id} tabIndex={-1} className="border-b border-line">
        <td colSpan={4} className="py-3">
          <EntryEditor incidentId={incidentId} entry={entry} onClose={() => setEditing(false)} />
        </td>
      </tr>
    );
  return (
    <tr
      id={id}
      tabIndex={-1}
      className={cx(
        'border-b border-line align-top focus:bg-gold-wash',
        entry.keyMoment && 'bg-gold-wash/60',
      )}
    >
      <td className="py-2.5 pr-3 text-soft tabular-nums">
        {newDay && (
          <span className="block text-xs">
            <TimeText at={entry.at} zone={false}>
              {entry.at.slice(0, 10)}
            </TimeText>
          </span>
        )}
        <TimeText at={entry.at} day={false} zone={false} />
      </td>
      <td className="py-2.5 pr-3">
        {entry.keyMoment && (
          <Chip tone="gold">
            <Flag className="size-3" aria-hidden />
            {momentName(entry.keyMoment)}
          </Chip>
        )}
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">{entry.text}</p>
        {entry.actor && <p className="text-sm text-soft sm:hidden">{entry.actor}</p>}
        <Provenance entry={entry} />
      </td>
      <td className="hidden max-w-40 py-2.5 pr-3 text-soft [overflow-wrap:anywhere] sm:table-cell">
        {entry.actor}
      </td>
      <td className="py-1.5 text-right">
        {editable && (
          <EntryMenu incidentId={incidentId} entry={entry} onEdit={() => setEditing(true)} />
        )}
      </td>
    </tr>
  );
}

/** Where it comes from, and how it first stood. */
function Provenance({ entry }: { entry: TimelineEntry }) {
  const { citation, original } = entry;
  if (!citation && !original) return null;
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      {citation && <CitationChip citation={citation} />}
      {original && (
        <details className="text-soft">
          <summary className="cursor-pointer text-xs">Edited; see the original</summary>
          <p>
            <TimeText at={original.at} /> {original.text}
          </p>
        </details>
      )}
    </div>
  );
}

/** The cited file and line; opens the record while its file is here. */
function CitationChip({ citation }: { citation: EntryCitation }) {
  const open = useCitationDialog();
  const { fileId, file, line, quote } = citation;
  const look =
    'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-md border border-line bg-surface px-2 text-xs text-soft';
  const content = (
    <>
      <Quote className="size-3 shrink-0" aria-hidden />
      <span className="truncate">
        {shortFileName(file)}:{line}
      </span>
    </>
  );
  if (fileId === null)
    return (
      <span className={look} title={`The file is no longer here. It said: ${quote}`}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      title={`${file}:${line}\n${quote}`}
      onClick={() => open({ fileId, file, line })}
      className={cx(look, 'hover:border-seam hover:text-ink')}
    >
      {content}
    </button>
  );
}
