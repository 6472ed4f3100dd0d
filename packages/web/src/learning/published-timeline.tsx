import { type DocumentEntry, formatInstantUtc } from '@kintsugi/domain';
import { momentName } from '../timeline/key-moment-names.ts';
import { Chip } from '../ui/chip.tsx';
import { ScrollX } from '../ui/scroll-x.tsx';

/** The timeline as the specification prints it: time in UTC, event, actor or system. */
export function PublishedTimeline({ entries }: { entries: readonly DocumentEntry[] }) {
  return (
    <ScrollX label="Timeline">
      <table className="w-full border-collapse text-[0.9375rem]">
        <thead>
          <tr className="border-b border-strong text-left">
            <th scope="col" className="label-caps py-1.5 pr-4">
              Time (UTC)
            </th>
            <th scope="col" className="label-caps py-1.5 pr-4">
              Event
            </th>
            <th scope="col" className="label-caps py-1.5">
              Actor/System
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen revision never changes
            <tr key={index} className="border-b border-line align-top">
              <td className="py-1.5 pr-4 whitespace-nowrap tabular-nums">
                <time dateTime={entry.at}>{formatInstantUtc(entry.at).replace(' UTC', '')}</time>
              </td>
              <td className="py-1.5 pr-4 [overflow-wrap:anywhere]">
                {entry.keyMoment && <Chip tone="gold">{momentName(entry.keyMoment)}</Chip>}{' '}
                <span className="whitespace-pre-line">{entry.text}</span>
                {entry.citation && (
                  <span className="block text-xs text-soft">
                    {entry.citation.file}:{entry.citation.line}
                  </span>
                )}
              </td>
              <td className="py-1.5 text-soft">{entry.actor}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
