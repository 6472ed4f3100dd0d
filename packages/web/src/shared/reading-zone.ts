import { useSession } from '../app/session.ts';
import { useStored } from './stored.ts';

/** In which zone times are read. The record is UTC whatever is chosen. */
export const READING_ZONES = ['utc', 'workspace', 'local'] as const;
export type ReadingZone = (typeof READING_ZONES)[number];

/** The zone of this browser. */
export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export interface Zones {
  /** The IANA name of the zone in which times are read now. */
  readonly reading: string;
  readonly workspace: string;
  readonly local: string;
  readonly choice: ReadingZone;
  readonly choose: (zone: ReadingZone) => void;
}

/** The zones at hand, and the one chosen for reading. */
export function useZones(): Zones {
  const { data } = useSession();
  const [stored, setStored] = useStored('reading-zone');
  const choice = READING_ZONES.find((zone) => zone === stored) ?? 'utc';
  const workspace = data?.workspace?.timeZone ?? 'UTC';
  const local = browserZone();
  const reading = { utc: 'UTC', workspace, local }[choice];
  return { reading, workspace, local, choice, choose: setStored };
}
