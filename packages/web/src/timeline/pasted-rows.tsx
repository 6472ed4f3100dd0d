import type { PastedRow } from '@kintsugi/contract';
import { CircleAlert } from 'lucide-react';
import { TimeText } from '../shared/time-text.tsx';

/** How each pasted line is read, before anything is saved. */
export function PastedRows({ rows }: { rows: readonly PastedRow[] }) {
  return (
    <table className="w-full text-sm">
      <caption className="label-caps mb-1 text-left">As it is read</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Event</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line} className="border-t border-line align-top">
            <td className="py-1.5 pr-4 whitespace-nowrap text-soft">
              {row.at ? <TimeText at={row.at} /> : `Line ${row.line}`}
            </td>
            <td className="w-full py-1.5">
              {row.problem === null ? (
                <>
                  {row.text}
                  {row.actor && <span className="text-soft"> · {row.actor}</span>}
                </>
              ) : (
                <span className="flex gap-2 text-clay">
                  <CircleAlert className="mt-0.5 size-4 shrink-0" aria-label="Cannot be read" />
                  <span>
                    {row.problem} <code className="font-mono text-xs">{row.source}</code>
                  </span>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
