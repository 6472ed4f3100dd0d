import { useZones } from './reading-zone.ts';

interface ZoneSelectProps {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

/** Every zone this browser knows, the likely ones first. */
export function zoneNames(likely: readonly string[]): string[] {
  return [...new Set([...likely, ...Intl.supportedValuesOf('timeZone')])];
}

/** The zone in which a time is typed. */
export function ZoneSelect({ zone, onChange }: ZoneSelectProps) {
  const zones = useZones();
  return (
    <select
      aria-label="Time zone"
      value={zone}
      onChange={(event) => onChange(event.target.value)}
      className="control w-24 shrink-0 px-2"
    >
      {zoneNames(['UTC', zones.workspace, zones.local, zone]).map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}
