import { cx } from '../ui/cx.ts';
import { READING_ZONES, type ReadingZone, useZones } from './reading-zone.ts';

/** Chooses the zone in which times are read. */
export function ZoneChoice() {
  const zones = useZones();
  const names: Record<ReadingZone, string> = {
    utc: 'UTC',
    workspace: zones.workspace === 'UTC' ? 'Workspace' : zones.workspace,
    local: 'Local',
  };
  return (
    <fieldset className="inline-flex items-center rounded-lg border border-line bg-surface p-0.5">
      <legend className="sr-only">Read times in</legend>
      {READING_ZONES.map((zone) => (
        <label
          key={zone}
          title={zone === 'local' ? zones.local : undefined}
          className={cx(
            'cursor-pointer rounded-md px-2.5 py-1 text-sm has-focus-visible:outline-2 has-focus-visible:outline-gold',
            zones.choice === zone ? 'bg-gold-wash font-semibold text-gold' : 'text-soft',
          )}
        >
          <input
            type="radio"
            name="reading-zone"
            className="sr-only"
            checked={zones.choice === zone}
            onChange={() => zones.choose(zone)}
          />
          {names[zone]}
        </label>
      ))}
    </fieldset>
  );
}
