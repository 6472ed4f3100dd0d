import { type BoardItem, incidentName } from '@kintsugi/domain';
import { Link } from '@tanstack/react-router';
import { useZones } from '../shared/reading-zone.ts';
import { cx } from '../ui/cx.ts';
import { ScrollX } from '../ui/scroll-x.tsx';
import { type StripDay, stripOf } from './strip-layout.ts';

const part = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(
    new Date(`${date}T12:00:00Z`),
  );

interface DeadlineStripProps {
  readonly items: readonly BoardItem[];
  readonly now: number;
}

/** A picture of the next two weeks: what is due when, and what is late before it. */
export function DeadlineStrip({ items, now }: DeadlineStripProps) {
  const { workspace } = useZones();
  const strip = stripOf(items, now, workspace);
  const due = strip.days.reduce((sum, day) => sum + day.items.length, 0);
  const summary = `${strip.late.length} late, ${due} due in the next two weeks, ${strip.later} later`;
  return (
    <figure aria-label={`Deadlines: ${summary}`}>
      <ScrollX label="The next two weeks" className="pb-1">
        <ol className="grid min-w-[56rem] grid-cols-[minmax(4.5rem,1.3fr)_repeat(14,minmax(2.5rem,1fr))] gap-1">
          <li className="flex flex-col rounded-lg bg-sunken px-2 pt-2 pb-3">
            <span className="label-caps">Late</span>
            <Marks items={strip.late} />
          </li>
          {strip.days.map((day, index) => (
            <Day key={day.date} day={day} today={index === 0} />
          ))}
        </ol>
      </ScrollX>
      <figcaption className="mt-1 text-sm text-soft">
        {summary[0]?.toUpperCase()}
        {summary.slice(1)}. Days in {workspace}.
      </figcaption>
    </figure>
  );
}

function Day({ day, today }: { day: StripDay; today: boolean }) {
  return (
    <li
      aria-current={today ? 'date' : undefined}
      className={cx(
        'flex min-h-24 flex-col rounded-lg border px-1.5 pt-2 pb-3',
        today ? 'border-seam bg-gold-wash' : 'border-line',
        day.weekend && !today && 'border-dashed',
      )}
    >
      <span className="text-xs text-soft">
        {today ? 'Today' : part(day.date, { weekday: 'short' })}
      </span>
      <span className="font-display text-lg leading-tight tabular-nums">
        {part(day.date, { day: 'numeric' })}
        {(today || day.date.endsWith('-01')) && (
          <span className="ml-1 text-xs">{part(day.date, { month: 'short' })}</span>
        )}
      </span>
      <Marks items={day.items} />
    </li>
  );
}

function Marks({ items }: { items: readonly BoardItem[] }) {
  return (
    <span className="mt-auto flex flex-wrap gap-1 pt-2">
      {items.map((item) => (
        <Link
          key={`${item.incidentId}-${item.actionId ?? item.group}`}
          to="/incidents/$incidentId"
          params={{ incidentId: item.incidentId }}
          aria-label={`${incidentName(item.incidentNumber)}: ${item.title}. ${item.why}`}
          title={`${incidentName(item.incidentNumber)} ${item.title}\n${item.why}`}
          className={cx(
            'inline-flex size-6 items-center justify-center rounded-full border text-[0.625rem] font-semibold tabular-nums',
            item.overdue
              ? 'border-clay bg-clay-wash text-clay'
              : 'border-seam bg-surface text-gold',
          )}
        >
          {item.incidentNumber}
        </Link>
      ))}
    </span>
  );
}
